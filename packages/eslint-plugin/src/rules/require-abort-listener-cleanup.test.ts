import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-abort-listener-cleanup.js';

const inFunction = (body: string) => `export async function f(signal: AbortSignal, work) { ${body} }`;

ruleCases(rule, {
  valid: [
    inFunction(`signal.addEventListener('abort', () => work.stop(), { once: true }); await work();`),
    inFunction(`const c = new AbortController(); c.signal.addEventListener('abort', () => work.stop()); await work();`),
    inFunction(`signal.addEventListener('abort', () => work.stop());`),
    inFunction(`signal.addEventListener('close', () => work.stop()); await work();`),
    inFunction(
      `const stop = () => work.stop(); signal.addEventListener('abort', stop); try { await work(); } finally { signal.removeEventListener('abort', stop); }`,
    ),
    `export async function f(signal, work) { signal.addEventListener('abort', () => work.stop()); await work(); }`,
    {
      name: 'a test',
      filename: 'src/f.test.ts',
      code: inFunction(`signal.addEventListener('abort', () => {}); await work();`),
    },
  ],
  invalid: [
    {
      code: inFunction(`signal.addEventListener('abort', () => work.stop()); await work();`),
      errors: [
        {
          messageId: 'never',
          line: 1,
          column: 61,
          data: { signal: 'signal', risk: 'its end' },
          suggestions: [
            {
              messageId: 'once',
              output: inFunction(`signal.addEventListener('abort', () => work.stop(), { once: true }); await work();`),
            },
          ],
        },
      ],
    },
    {
      code: inFunction(
        `const stop = () => work.stop(); signal.addEventListener('abort', stop); await work(); signal.removeEventListener('abort', stop);`,
      ),
      errors: [{ messageId: 'onThrow', data: { signal: 'signal', risk: 'work' } }],
    },
    {
      code: inFunction(
        `const stop = () => work.stop(); signal.addEventListener('abort', stop); if (work.done) return; try { await work(); } finally { signal.removeEventListener('abort', stop); }`,
      ),
      errors: ['onPath'],
    },
    {
      name: 'options without once leave no place for the suggestion',
      code: inFunction(`signal.addEventListener('abort', () => work.stop(), { passive: true }); await work();`),
      errors: [{ messageId: 'never', suggestions: [] }],
    },
  ],
});
