import { ruleCases } from '../testing/rule-cases.js';
import rule from './no-log-and-rethrow.js';

ruleCases(rule, {
  valid: [
    `try { work(); } catch (e) { console.error(e); }`,
    `try { work(); } catch (e) { console.log(e); throw e; }`,
    {
      name: 'an entry point',
      filename: 'src/main.ts',
      code: `export function f() { try { work(); } catch (e) { console.error(e); throw e; } }`,
    },
    {
      name: 'a job that a library starts again',
      code: `setInterval(async () => { try { await work(); } catch (e) { console.error(e); throw e; } }, 1000);`,
    },
  ],
  invalid: [
    {
      code: `export function f() { try { work(); } catch (e) { console.error('no', e); throw e; } }`,
      errors: [{ messageId: 'twice', line: 1, column: 59, endColumn: 64 }],
    },
    {
      name: 'once, however many lines there are',
      code: `export function f() { try { work(); } catch (e) { console.error(e); console.warn(e); throw e; } }`,
      errors: ['twice'],
    },
    {
      name: 'a wrapper of another module',
      code: `import { wrap } from './wrap.js'; export const f = () => fetch('x').catch(e => { console.error(e); throw wrap(e); });`,
      files: { 'src/wrap.ts': `export const wrap = (cause: unknown) => new Error('failed', { cause });` },
      errors: ['twice'],
    },
  ],
});
