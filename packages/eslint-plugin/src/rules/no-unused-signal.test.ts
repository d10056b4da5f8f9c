import { ruleCases } from '../testing/rule-cases.js';
import rule from './no-unused-signal.js';

ruleCases(rule, {
  valid: [
    `export async function f(signal: AbortSignal, work) { signal.throwIfAborted(); await work(); }`,
    `export async function f(_signal: AbortSignal, work) { await work(); }`,
    `export function f(signal: AbortSignal) { return 1; }`,
    `export class A extends B { async f(signal: AbortSignal, work) { await work(); } }`,
    `run(async (signal: AbortSignal, work) => { await work(); });`,
    `export async function f(signal: AbortSignal) { await fetch('u'); }`,
    `export async function f(signal, work) { await work(); }`,
    {
      name: 'a test',
      filename: 'src/f.test.ts',
      code: `export async function f(signal: AbortSignal, w) { await w(); }`,
    },
  ],
  invalid: [
    {
      code: `export async function f(signal: AbortSignal, work) { await work(); }`,
      errors: [{ messageId: 'unused', line: 1, column: 25, data: { signal: 'signal' } }],
    },
    {
      name: 'what is taken out of options',
      code: `export const f = async ({ signal: stop, work }: { signal: AbortSignal; work: any }) => { await work(); };`,
      errors: [{ messageId: 'unused', column: 35, data: { signal: 'stop' } }],
    },
    {
      name: 'I/O that is not awaited here',
      code: `import { save } from './save.js';\nexport function f(signal: AbortSignal) { return save(); }`,
      files: { 'src/save.ts': `import { Pool } from 'pg';\nexport const save = () => new Pool().query('x');` },
      errors: ['unused'],
    },
  ],
});
