import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-body-consumption.js';

ruleCases(rule, {
  valid: [
    { name: 'read', code: `export async function f() { const r = await fetch('/'); return r.json(); }` },
    {
      name: 'HEAD',
      code: `export async function f() { const r = await fetch('/', { method: 'HEAD' }); return r.ok; }`,
    },
    {
      name: 'options that nobody sees',
      code: `export async function f() { const r = await fetch(...given); return r.ok; }`,
    },
    { name: 'returned', code: `export async function f() { const r = await fetch('/'); return r; }` },
    {
      name: 'no content',
      code: `export async function f() { const r = await fetch('/'); if (r.status === 204) return; return r.json(); }`,
    },
    { name: 'a test', filename: 'src/case.test.ts', code: `await fetch('/');` },
    { name: 'not in sight', code: `const response = await client.get('/');` },
    {
      name: 'the rest of a pattern',
      code: `export async function f() { const { ok, ...rest } = await fetch('/'); return rest; }`,
    },
  ],
  invalid: [
    {
      code: `export async function f() { await fetch('/'); }`,
      errors: [
        {
          messageId: 'dropped',
          line: 1,
          column: 35,
          data: { callee: 'fetch', name: 'fetch', exit: 'its end', end: '`body.cancel()`' },
        },
      ],
    },
    {
      code: `export async function f() { const r = await fetch('/'); return r.ok; }`,
      errors: [{ messageId: 'never', column: 35 }],
    },
    {
      code: `export async function f() { const r = await fetch('/'); if (!r.ok) throw new Error('no'); return r.json(); }`,
      errors: [
        {
          messageId: 'onPath',
          data: { callee: 'fetch', name: 'r', exit: "throw new Error('no');", end: '`body.cancel()`' },
        },
      ],
    },
    {
      name: 'undici is told to dump',
      code: `import { request } from 'undici'; export async function f() { const { statusCode } = await request('/'); return statusCode; }`,
      errors: [
        { messageId: 'never', data: { callee: 'request', name: 'request', exit: 'its end', end: '`body.dump()`' } },
      ],
    },
  ],
});
