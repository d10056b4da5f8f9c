import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-signal-forwarding.js';

const inFunction = (body: string) => `async function f(signal: AbortSignal) {\n  ${body}\n}`;

ruleCases(rule, {
  valid: [
    inFunction(`await fetch('u', { signal });`),
    inFunction(`try { signal.throwIfAborted(); } finally { await fetch('u'); }`),
    inFunction(`void fetch('u');`),
    inFunction(`// Fire and forget: the caller may go.\n  await fetch('u');`),
    inFunction(`signal.addEventListener('abort', async () => { await fetch('u'); });`),
    inFunction(`if (signal.aborted) await fetch('u');`),
    `class A { async dispose(signal: AbortSignal) { await fetch('u'); } }`,
    `class A { async [Symbol.asyncDispose]() { const c = new AbortController(); await fetch('u'); } }`,
    `async function f(r: Request) { await fetch('u', { method: 'POST' }); }`,
    {
      name: 'a command that removes something in a function that does something else',
      code: `import { DeleteObjectCommand, S3Client } from '@aws-sdk/client-s3';\nconst s3 = new S3Client({});\nexport async function check(signal: AbortSignal) { await s3.send(new DeleteObjectCommand({ Bucket: 'b', Key: 'k' })); }`,
    },
    {
      name: 'a way that ends in itself',
      code:
        `const a = (n: number) => b(n);\nconst b = (n: number) => (n ? a(n - 1) : 0);\n` +
        inFunction(`signal.throwIfAborted(); return a(3);`),
    },
    {
      name: 'what is handed a signal by its options',
      code: `import { load } from './load.js';\nexport const f = (o: { signal: AbortSignal }) => load(o);`,
      files: { 'src/load.ts': `export const load = (o: { id?: string }) => fetch(String(o.id));` },
    },
    { name: 'a test', filename: 'src/f.test.ts', code: inFunction(`await fetch('u');`) },
  ],
  invalid: [
    {
      code: inFunction(`await fetch('u');`),
      errors: [
        {
          messageId: 'notForwarded',
          line: 2,
          column: 9,
          endColumn: 14,
          data: { callee: 'fetch', signal: 'signal', place: ' as `signal`' },
          suggestions: [
            {
              messageId: 'passSignal',
              data: { signal: 'signal' },
              output: inFunction(`await fetch('u', { signal });`),
            },
          ],
        },
      ],
    },
    {
      name: 'a check before it does not pass it on',
      code: inFunction(`if (!signal.aborted) await fetch('u', {});`),
      errors: [
        {
          messageId: 'notForwarded',
          suggestions: [
            { messageId: 'passSignal', output: inFunction(`if (!signal.aborted) await fetch('u', { signal });`) },
          ],
        },
      ],
    },
    {
      name: 'what is derived says more than what it is derived from',
      code:
        `import { load } from './load.js';\n` +
        inFunction(`const both = AbortSignal.any([signal, AbortSignal.timeout(5)]);\n  return load('x');`),
      files: { 'src/load.ts': `export const load = async (id: string, signal?: AbortSignal) => id;` },
      errors: [
        {
          messageId: 'notForwarded',
          line: 4,
          data: { callee: 'load', signal: 'both', place: '' },
          suggestions: [
            {
              messageId: 'passSignal',
              data: { signal: 'both' },
              output:
                `import { load } from './load.js';\n` +
                inFunction(
                  `const both = AbortSignal.any([signal, AbortSignal.timeout(5)]);\n  return load('x', both);`,
                ),
            },
          ],
        },
      ],
    },
    {
      name: 'a controller that nobody listens to',
      code: `async function f() { const c = new AbortController(); setTimeout(() => c.abort(), 5); await fetch('u', options); }\nconst options = {};`,
      errors: [
        {
          messageId: 'idleSignal',
          data: { callee: 'fetch', signal: 'c.signal', place: ' as `signal`' },
          suggestions: [],
        },
      ],
    },
    {
      name: 'over three modules, with the way in the message',
      code: `import { show } from './service.js';\n` + inFunction(`signal.throwIfAborted();\n  return show('x');`),
      files: {
        'src/service.ts': `import { load } from './repository.js';\nexport const show = async (id: string) => load(id);`,
        'src/repository.ts': `import { get } from './driver.js';\nexport async function load(id: string) { return get(id); }`,
        'src/driver.ts': `export const get = (id: string) => fetch(id);`,
      },
      errors: [
        { messageId: 'cutOff', line: 4, data: { callee: 'show', signal: 'signal', way: 'show → load → get → fetch' } },
      ],
    },
  ],
});
