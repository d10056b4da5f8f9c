import { ruleCases } from '../testing/rule-cases.js';
import rule from './no-unhandled-settled.js';

ruleCases(rule, {
  valid: [
    `export const f = (ps: Promise<void>[]) => Promise.allSettled(ps);`,
    `export async function f(ps: Promise<void>[]) { await Promise.allSettled(ps); }`,
    {
      name: 'a test',
      filename: 'src/case.test.ts',
      code: `export async function f() { await Promise.allSettled([fetch('x')]); }`,
    },
  ],
  invalid: [
    {
      code: `export async function f() { await Promise.allSettled([fetch('x')]); }`,
      errors: [{ messageId: 'discarded', line: 1, column: 35, endColumn: 53 }],
    },
    {
      code: `export async function f() { const r = await Promise.allSettled([]); return r.filter(x => x.status === 'fulfilled'); }`,
      errors: ['unread'],
    },
    {
      name: 'a result of another module',
      code: `import { check } from './check.js'; export function f() { check(); }`,
      files: {
        'src/check.ts': `import { ok, type Result } from 'neverthrow'; export const check = (): Result<number, Error> => ok(1);`,
      },
      errors: [{ messageId: 'unused', data: { callee: 'check' } }],
    },
  ],
});
