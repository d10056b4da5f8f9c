import { ruleCases } from '../testing/rule-cases.js';
import rule from './no-promise-race-timeout.js';

const timer = `new Promise((_, reject) => setTimeout(() => reject(new Error('x')), 5000))`;

ruleCases(rule, {
  valid: [
    `export const f = (a, b) => Promise.race([a(), b()]);`,
    `export const f = a => Promise.all([a(), ${timer}]);`,
    `export const f = () => Promise.race([${timer}, ${timer}]);`,
    `const Promise = { race: list => list };\nexport const f = a => Promise.race([a(), ${timer}]);`,
    `export const f = a => Promise.race([a(), new Promise(resolve => setTimeout(resolve, 100))]);`,
    `export async function f(a) { await Promise.race([a(), ${timer}]); process.exit(0); }`,
    { name: 'a test', filename: 'src/f.test.ts', code: `export const f = a => Promise.race([a(), ${timer}]);` },
  ],
  invalid: [
    {
      code: `export const f = a => Promise.race([a(), ${timer}]);`,
      errors: [{ messageId: 'timerGoesOn', line: 1, column: 31, endColumn: 35 }],
    },
    {
      name: 'work that could be cancelled comes before the timer',
      code: `export const f = () => Promise.race([fetch('https://a.test'), ${timer}]);`,
      errors: [{ messageId: 'workGoesOn', data: { work: 'fetch' } }],
    },
    {
      name: 'a function of another module that waits',
      code: `import { sleep } from './sleep.js';\nexport const f = a => Promise.race([a(), sleep(5000)]);`,
      files: { 'src/sleep.ts': `export const sleep = (ms: number) => new Promise(r => setTimeout(r, ms));` },
      errors: ['timerGoesOn'],
    },
    {
      name: 'a pause of Node without a signal',
      code: `import { setTimeout as sleep } from 'node:timers/promises';\nexport const f = a => Promise.race([a(), sleep(5000)]);`,
      errors: ['timerGoesOn'],
    },
  ],
});
