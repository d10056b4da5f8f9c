import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-suppression-reason.js';

ruleCases(rule, {
  valid: [
    `// eslint-disable-next-line no-console\nconsole.log(1);`,
    `// oxlint-disable-next-line plimsoll/no-process-exit -- the worker's only way out\nwork();`,
    `try { work(); } catch { /* The listener has gone. */ }`,
    { name: 'left to another rule', options: { void: false }, code: `export function f() { void fetch('x'); }` },
    {
      name: 'a generated file',
      filename: 'src/generated/case.ts',
      code: `// oxlint-disable-next-line plimsoll/no-process-exit\nwork();`,
    },
  ],
  invalid: [
    {
      code: `// oxlint-disable-next-line plimsoll/no-process-exit\nwork();`,
      errors: [
        {
          messageId: 'directive',
          line: 1,
          column: 1,
          data: { directive: 'oxlint-disable-next-line', rules: '`plimsoll/no-process-exit`' },
        },
      ],
    },
    {
      code: `// eslint-disable-nextline no-console\nwork();`,
      errors: [
        {
          messageId: 'misspelt',
          data: { written: 'eslint-disable-nextline', meant: 'eslint-disable-next-line' },
          suggestions: [
            {
              messageId: 'correct',
              data: { meant: 'eslint-disable-next-line' },
              output: `// eslint-disable-next-line no-console\nwork();`,
            },
          ],
        },
      ],
    },
    { code: `try { work(); } catch (e) { /* ignore */ }`, errors: [{ messageId: 'emptyCatch', line: 1, column: 24 }] },
    {
      code: `export function f() { void fetch('x'); }`,
      errors: [{ messageId: 'dropped', line: 1, column: 23, data: { callee: 'fetch' } }],
    },
  ],
});
