import { ruleCases } from '../testing/rule-cases.js';
import rule from './no-retry-non-idempotent.js';

const loop = (work: string) =>
  `export async function f(body) { for (let i = 0; i < 3; i++) { try { return await ${work}; } catch (error) { console.error(error); } } }`;

ruleCases(rule, {
  valid: [
    loop(`fetch('u')`),
    {
      name: 'a key in a header',
      code: loop(`fetch('u', { method: 'POST', body, headers: { 'idempotency-key': key } })`),
    },
    { name: 'headers out of sight', code: loop(`fetch('u', { method: 'POST', body, headers })`) },
    { name: 'no retry', code: `export const f = (body) => fetch('u', { method: 'POST', body });` },
    { name: 'a request that asks', code: loop(`fetch('https://a.test/search', { method: 'POST', body })`) },
    { name: 'a test', filename: 'src/a.test.ts', code: loop(`fetch('u', { method: 'POST', body })`) },
  ],
  invalid: [
    {
      code: loop(`fetch('u', { method: 'POST', body })`),
      errors: [{ messageId: 'request', line: 1, data: { callee: 'fetch' } }],
    },
    {
      name: 'through a function of another module',
      code: `import { pay } from './pay.js';\n${loop('pay(body)')}`,
      files: { 'src/pay.ts': `export const pay = (body: string) => fetch('u', { method: 'post', body });` },
      errors: [{ messageId: 'request', line: 2, data: { callee: 'fetch' } }],
    },
    {
      name: 'in a helper that retries',
      code: `import { retry } from './retry.js';\nexport const f = (body: string) => retry(() => fetch('u', { method: 'POST', body }));`,
      files: {
        'src/retry.ts': `export async function retry(work: () => Promise<unknown>) { for (let i = 0; i < 3; i++) { try { return await work(); } catch (error) { console.error(error); } } }`,
      },
      errors: [{ messageId: 'request', line: 2 }],
    },
    {
      code: `import { Pool } from 'pg';\nconst pool = new Pool();\n${loop("pool.query('INSERT INTO a (b) VALUES ($1)', [body])")}`,
      errors: [{ messageId: 'INSERT', line: 3, data: { callee: 'pool.query' } }],
    },
  ],
});
