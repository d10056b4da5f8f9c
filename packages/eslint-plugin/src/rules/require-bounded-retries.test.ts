import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-bounded-retries.js';

const body = (work: string, failed = '') => `try { return await ${work}; } catch (error) { ${failed} }`;

ruleCases(rule, {
  valid: [
    `export async function f() { for (let i = 0; i < 3; i++) { ${body(`fetch('u')`)} } }`,
    { name: 'a main loop', code: `while (true) { try { await fetch('u'); } catch (error) { console.error(error); } }` },
    { name: 'no I/O', code: `export async function f() { while (true) { ${body('JSON.parse(g())')} } }` },
    { name: 'a deadline', code: `export async function f(end) { while (Date.now() < end) { ${body(`fetch('u')`)} } }` },
    {
      name: 'a signal',
      code: `export async function f(signal) { while (true) { ${body(`fetch('u')`, 'signal.throwIfAborted();')} } }`,
    },
    {
      name: 'a test',
      filename: 'src/a.test.ts',
      code: `export async function f() { while (true) { ${body(`fetch('u')`)} } }`,
    },
    { name: 'a default of the library', code: `import pRetry from 'p-retry';\npRetry(() => fetch('u'));` },
  ],
  invalid: [
    {
      code: `export async function f() { while (true) { ${body(`fetch('u')`)} } }`,
      errors: [{ messageId: 'loop', line: 1, column: 36, data: { work: 'fetch', again: 'loop' } }],
    },
    {
      name: 'in another module',
      code: `import { load } from './load.js';\nexport async function f() { for (;;) { ${body('load()')} } }`,
      files: { 'src/load.ts': `export const load = () => fetch('u');` },
      errors: [{ messageId: 'loop', data: { work: 'load', again: 'loop' } }],
    },
    {
      code: `export async function f(): Promise<Response> { ${body(`fetch('u')`, 'return f();')} }`,
      errors: [{ messageId: 'recursion', data: { work: 'fetch', again: 'f' } }],
    },
    {
      code: `import pRetry from 'p-retry';\npRetry(() => fetch('u'), { retries: Infinity });`,
      errors: [{ messageId: 'library', line: 2, data: { work: 'fetch', again: 'pRetry' } }],
    },
  ],
});
