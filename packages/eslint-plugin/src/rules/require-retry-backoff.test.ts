import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-retry-backoff.js';

const loop = (failed: string, attempts = 5) =>
  `export async function f() { for (let i = 0; i < ${attempts}; i++) { try { return await fetch('u'); } catch (error) { ${failed} } } }`;
const pause = (length: string) => `await new Promise(done => setTimeout(done, ${length}));`;

ruleCases(rule, {
  valid: [
    { name: 'a growing wait', code: loop(pause('2 ** i * 100')) },
    { name: 'a single retry', code: loop('', 2) },
    { name: 'a fixed wait for a single retry', code: loop(pause('500'), 2) },
    { name: 'more attempts are allowed', code: loop('', 4), options: { fewest: 5 } },
    { name: 'a conflict', code: loop(`if (error.code !== '40001') throw error;`) },
    { name: 'an unknown wait', code: loop('await backoff(i);') },
    { name: 'a script', filename: 'scripts/a.ts', code: loop('') },
  ],
  invalid: [
    { code: loop(''), errors: [{ messageId: 'none', line: 1, data: { work: 'fetch' } }] },
    { code: loop(pause('500')), errors: [{ messageId: 'fixed', line: 1, data: { work: 'fetch' } }] },
    {
      name: 'a wait of another module',
      code: `import { sleep } from './sleep.js';\n${loop('await sleep(500);')}`,
      files: { 'src/sleep.ts': `export const sleep = (ms: number) => new Promise(done => setTimeout(done, ms));` },
      errors: [{ messageId: 'fixed', line: 2 }],
    },
    {
      name: 'without end or cap',
      code: `export async function f() { let n = 1; while (true) { try { return await fetch('u'); } catch { n *= 2; ${pause('n')} } } }`,
      errors: [{ messageId: 'uncapped', data: { work: 'fetch' } }],
    },
  ],
});
