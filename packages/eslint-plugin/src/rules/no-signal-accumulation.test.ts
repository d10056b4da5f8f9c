import { ruleCases } from '../testing/rule-cases.js';
import rule from './no-signal-accumulation.js';

const inLoop = (body: string) =>
  `export async function f(signal: AbortSignal, work) { let s = signal; while (work.more) { ${body} await work(s); } }`;

ruleCases(rule, {
  valid: [
    inLoop(`s = AbortSignal.any([signal, AbortSignal.timeout(5)]);`),
    inLoop(`s = signal; s = AbortSignal.any([s, AbortSignal.timeout(5)]);`),
    inLoop(`const own = AbortSignal.any([s, AbortSignal.timeout(5)]);`),
    `export function f(s: AbortSignal) { s = AbortSignal.any([s, AbortSignal.timeout(5)]); return s; }`,
    `export function f(s: AbortSignal) { for (const n of [1, 2]) s = AbortSignal.any([s, AbortSignal.timeout(n)]); }`,
    { name: 'a test', filename: 'src/f.test.ts', code: inLoop(`s = AbortSignal.any([s, AbortSignal.timeout(5)]);`) },
  ],
  invalid: [
    {
      code: inLoop(`s = AbortSignal.any([s, AbortSignal.timeout(5)]);`),
      errors: [
        {
          messageId: 'grows',
          line: 1,
          column: 106,
          endColumn: 109,
          data: { target: 's', callee: 'AbortSignal.any', round: 'each round of the loop' },
        },
      ],
    },
    {
      name: 'a logger of the module in a timer',
      code: `import pino from 'pino';\nlet log = pino();\nsetInterval(() => { log = log.child({ a: 1 }); }, 5);`,
      errors: [
        { messageId: 'grows', data: { target: 'log', callee: 'log.child', round: 'each run of this function' } },
      ],
    },
    {
      name: 'elements',
      code: `import pino from 'pino';\nexport function f(xs: string[]) { let log = pino(); xs.forEach(x => { log = log.child({ x }); }); }`,
      errors: [{ messageId: 'grows', data: { target: 'log', callee: 'log.child', round: 'each element' } }],
    },
  ],
});
