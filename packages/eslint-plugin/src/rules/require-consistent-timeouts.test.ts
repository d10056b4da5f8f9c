import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-consistent-timeouts.js';

const opossum = `import CircuitBreaker from 'opossum';\n`;

ruleCases(rule, {
  valid: [
    `setTimeout(() => {}, 60_000);`,
    { name: 'a value out of sight', code: `export const f = (ms: number) => setInterval(() => {}, ms * 1e9);` },
    {
      name: 'a shorter inner limit',
      code: `${opossum}new CircuitBreaker(() => fetch('u', { signal: AbortSignal.timeout(5) }), { timeout: 9 });`,
    },
    {
      name: 'no limit is declared',
      code: `import http from 'node:http';\nconst s = http.createServer();\ns.keepAliveTimeout = 5_000;\ns.listen();`,
    },
  ],
  invalid: [
    {
      code: `setInterval(() => {}, 30 * 24 * 3600 * 1000);`,
      errors: [{ messageId: 'overflow', line: 1, column: 23, data: { value: '2592000000', callee: 'setInterval' } }],
    },
    { code: `await fetch('u', { signal: AbortSignal.timeout(0) });`, errors: ['atOnce'] },
    { code: `import axios from 'axios';\naxios.create({ timeout: 0 });`, errors: [{ messageId: 'zero', line: 2 }] },
    {
      name: 'an inner limit in another module',
      code: `${opossum}import { load } from './load.js';\nnew CircuitBreaker(load, { timeout: 1_000 });`,
      files: { 'src/load.ts': `export const load = () => fetch('u', { signal: AbortSignal.timeout(5_000) });` },
      errors: [
        {
          messageId: 'outlived',
          line: 3,
          data: { inner: 'AbortSignal.timeout', callee: 'fetch', innerValue: '5000', outerValue: '1000' },
        },
      ],
    },
    {
      code: `import axios from 'axios';\naxios.get('u', { timeout: 9_000, signal: AbortSignal.timeout(3_000) });`,
      errors: [{ messageId: 'beside', line: 2, column: 27 }],
    },
    {
      code: `import { Kafka } from 'kafkajs';\nnew Kafka({ brokers: [] }).consumer({ groupId: 'g', heartbeatInterval: 9, sessionTimeout: 3 });`,
      errors: [{ messageId: 'disordered', line: 2 }],
    },
    {
      name: 'a declared balancer',
      options: { balancerIdleTimeout: 60_000 },
      code: `import http from 'node:http';\nconst s = http.createServer();\ns.keepAliveTimeout = 30_000;\ns.listen();`,
      errors: [{ messageId: 'keepAlive', line: 3, data: { value: '30000', balancer: '60000' } }],
    },
  ],
});
