import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-deadline.js';

const suggestion = (output: string) => [{ messageId: 'addTimeout', output }];

ruleCases(rule, {
  valid: [
    `await fetch('u', { signal: AbortSignal.timeout(5) });`,
    { name: 'a test', filename: 'src/load.test.ts', code: `await fetch('http://localhost:3000');` },
    { name: 'a script', filename: 'scripts/load.ts', code: `await fetch('u');` },
    { name: 'a name alone', code: `export const load = (fetch: (url: string) => void) => fetch('u');` },
    { name: 'a child process', code: `import { exec } from 'node:child_process';\nexec('uptime');` },
    { name: 'a pool', code: `import { Pool } from 'pg';\nconst pool = new Pool({});\npool.query('SELECT 1');` },
    {
      name: 'a call through a client that another module makes',
      code: `import { api } from './api.js';\napi.get('u');`,
      files: { 'src/api.ts': `import axios from 'axios';\nexport const api = axios.create();` },
    },
  ],
  invalid: [
    {
      code: `await fetch('u');`,
      errors: [
        {
          messageId: 'noDeadline',
          line: 1,
          column: 7,
          endColumn: 12,
          data: { callee: 'fetch', options: '`signal`' },
          suggestions: suggestion(`await fetch('u', { signal: AbortSignal.timeout(10_000) });`),
        },
      ],
    },
    {
      code: `import axios from 'axios';\naxios.post('u', 1, { headers: {} });`,
      errors: [
        {
          messageId: 'noDeadline',
          line: 2,
          column: 7,
          data: { callee: 'axios.post', options: '`timeout` or `signal`' },
          suggestions: suggestion(
            `import axios from 'axios';\naxios.post('u', 1, { headers: {}, signal: AbortSignal.timeout(10_000) });`,
          ),
        },
      ],
    },
    {
      name: 'without options to write it into',
      code: `const options = {};\nawait fetch('u', options);`,
      errors: [{ messageId: 'noDeadline', line: 2, suggestions: [] }],
    },
    {
      code: `import { S3Client } from '@aws-sdk/client-s3';\nnew S3Client({});`,
      errors: [
        {
          messageId: 'noClientDeadline',
          line: 2,
          column: 5,
          data: {
            callee: 'new S3Client',
            options: '`requestHandler.requestTimeout` or `requestHandler.socketTimeout`',
          },
        },
      ],
    },
  ],
});
