import { ruleCases } from '../testing/rule-cases.js';
import rule from './no-detached-signal.js';

const inFunction = (body: string) => `export async function f(signal: AbortSignal) { ${body} }`;

ruleCases(rule, {
  valid: [
    inFunction(`await fetch('u', { signal });`),
    inFunction(`await fetch('u', { signal: AbortSignal.any([signal, AbortSignal.timeout(5)]) });`),
    inFunction(
      `const c = new AbortController(); signal.onabort = () => c.abort(); await fetch('u', { signal: c.signal });`,
    ),
    inFunction(`try { signal.throwIfAborted(); } finally { await fetch('u', { signal: AbortSignal.timeout(5) }); }`),
    `export const f = () => fetch('u', { signal: AbortSignal.timeout(5) });`,
    `export const f = (r: Request) => fetch(r.url, { signal: AbortSignal.timeout(5) });`,
    {
      name: 'a test',
      filename: 'src/f.test.ts',
      code: inFunction(`await fetch('u', { signal: AbortSignal.timeout(5) });`),
    },
  ],
  invalid: [
    {
      code: inFunction(`await fetch('u', { signal: AbortSignal.timeout(5) });`),
      errors: [
        {
          messageId: 'timeout',
          line: 1,
          column: 54,
          data: { callee: 'fetch', signal: 'signal' },
          suggestions: [
            {
              messageId: 'combine',
              data: { signal: 'signal' },
              output: inFunction(`await fetch('u', { signal: AbortSignal.any([signal, AbortSignal.timeout(5)]) });`),
            },
          ],
        },
      ],
    },
    {
      name: 'an optional signal is not put into a list by itself',
      code: `export const f = (signal?: AbortSignal) => fetch(String(signal?.aborted), { signal: AbortSignal.timeout(5) });`,
      errors: [{ messageId: 'timeout', suggestions: [] }],
    },
    {
      code: inFunction(
        `signal.throwIfAborted(); const c = new AbortController(); await fetch('u', { signal: c.signal });`,
      ),
      errors: [{ messageId: 'controller', data: { callee: 'fetch', signal: 'signal' }, suggestions: [] }],
    },
    {
      name: 'a function of another module that makes one',
      code: `import { limit } from './limit.js';\n${inFunction(`signal.throwIfAborted(); await fetch('u', { signal: limit() });`)}`,
      files: { 'src/limit.ts': `export const limit = () => AbortSignal.timeout(5);` },
      errors: [{ messageId: 'timeout', suggestions: [] }],
    },
  ],
});
