import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-signal-check-in-loop.js';

const inFunction = (body: string) => `export async function f(ids, work, signal: AbortSignal) { ${body} }`;

ruleCases(rule, {
  valid: [
    inFunction(`for (const id of ids) { signal.throwIfAborted(); await work(id); }`),
    inFunction(`for (const id of ids) await work(id, signal);`),
    inFunction(`for (const id of [1, 2]) await work(id);`),
    inFunction(`for (const id of ids) work(id);`),
    inFunction(`try { work(signal); } finally { for (const id of ids) await work(id); }`),
    `export async function f(ids, work) { for (const id of ids) await work(id); }`,
    `export async function closeAll(ids, work, signal: AbortSignal) { for (const id of ids) await work(id); }`,
    { name: 'a test', filename: 'src/f.test.ts', code: inFunction(`for (const id of ids) await work(id);`) },
  ],
  invalid: [
    {
      code: inFunction(`for (const id of ids) { await work(id); }`),
      errors: [
        {
          messageId: 'unchecked',
          line: 1,
          column: 59,
          endColumn: 62,
          data: { signal: 'signal', wait: 'work' },
          suggestions: [
            {
              messageId: 'check',
              data: { signal: 'signal' },
              output: inFunction(`for (const id of ids) { signal.throwIfAborted();\nawait work(id); }`),
            },
          ],
        },
      ],
    },
    {
      code: inFunction(`while (ids.length > 0) await work(ids.pop());`),
      errors: [{ messageId: 'unchecked', suggestions: [] }],
    },
    {
      name: 'one finding for nested loops',
      code: inFunction(`for (const id of ids) for (const one of id) await work(one);`),
      errors: [{ messageId: 'unchecked', suggestions: [] }],
    },
  ],
});
