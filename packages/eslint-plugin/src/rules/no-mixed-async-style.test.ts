import { ruleCases } from '../testing/rule-cases.js';
import rule from './no-mixed-async-style.js';

const head = `const load = async (id: string): Promise<number> => id.length;\n`;

ruleCases(rule, {
  valid: [
    `${head}export const f = async (id: string) => (id ? load(id) : 0);`,
    `${head}export const f = (id: string): number | Promise<number> => (id ? load(id) : 0);`,
    `${head}export async function f(id: string, cb?: (e: null, n: number) => void) { cb(null, await load(id)); }`,
    `${head}export async function f(id: string, next: (e?: unknown) => void) { try { await load(id); next(); } catch (e) { next(e); } }`,
    `${head}export const f = async () => { const n = await load('').then(n => n + 1); return n; };`,
    { name: 'a callback', code: `${head}on('x', (id: string) => (id ? load(id) : 0));` },
    { name: 'a test', filename: 'src/f.test.ts', code: `${head}export const f = (id: string) => (id ? load(id) : 0);` },
  ],
  invalid: [
    {
      code: `${head}export async function f(id: string, cb: (e: null, n: number) => void) { cb(null, await load(id)); }`,
      errors: [{ messageId: 'callbackAndPromise', line: 2, column: 37, data: { callback: 'cb' } }],
    },
    {
      code: `${head}export const f = (id: string) => (id ? load(id) : 0);`,
      errors: [
        {
          messageId: 'sometimesPromise',
          line: 2,
          column: 51,
          endColumn: 52,
          data: { value: '0' },
          suggestions: [
            { messageId: 'markAsync', output: `${head}export const f = async (id: string) => (id ? load(id) : 0);` },
          ],
        },
      ],
    },
    {
      name: 'a method',
      code: `${head}export class A { #f(id: string) { if (!id) return 'none'; return load(id); } }`,
      errors: [
        {
          messageId: 'sometimesPromise',
          suggestions: [
            {
              messageId: 'markAsync',
              output: `${head}export class A { async #f(id: string) { if (!id) return 'none'; return load(id); } }`,
            },
          ],
        },
      ],
    },
    {
      code: `${head}export async function f() { await load('').then(n => { if (n) console.log(n); }).finally(() => {}); }`,
      errors: [{ messageId: 'chained', line: 2, column: 44, endColumn: 48 }],
    },
  ],
});
