import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-timer-cleanup.js';

const inFunction = (body: string) => `export async function f(url) { const c = new AbortController(); ${body} }`;

ruleCases(rule, {
  valid: [
    inFunction(`const t = setTimeout(() => c.abort(), 5000); try { await fetch(url) } finally { clearTimeout(t) }`),
    inFunction(`setTimeout(() => c.abort(), 5000).unref(); await fetch(url);`),
    inFunction(`setTimeout(() => c.abort(), 0); await fetch(url);`),
    `export const pause = ms => new Promise(resolve => setTimeout(resolve, ms));`,
    `export const failLater = ms => new Promise((_, reject) => setTimeout(() => reject(new Error('x')), ms));`,
    `setTimeout(() => process.exit(1), 5000);`,
    { name: 'a test', filename: 'src/f.test.ts', code: inFunction(`setTimeout(() => c.abort(), 5000);`) },
    { name: 'a name alone is no evidence', code: `export const f = c => setTimeout(() => c.abort(), 5000);` },
  ],
  invalid: [
    {
      code: inFunction(`setTimeout(() => c.abort(), 5000); await fetch(url);`),
      errors: [
        {
          messageId: 'dropped',
          line: 1,
          column: 65,
          endColumn: 75,
          suggestions: [
            {
              messageId: 'unref',
              output: inFunction(`setTimeout(() => c.abort(), 5000).unref(); await fetch(url);`),
            },
          ],
        },
      ],
    },
    {
      code: inFunction(`const t = setTimeout(() => c.abort(), 5000); await fetch(url); clearTimeout(t);`),
      errors: [{ messageId: 'onThrow', data: { callee: 'setTimeout', name: 't', risk: 'fetch' } }],
    },
    {
      code: inFunction(`const t = setTimeout(() => c.abort(), 5000); if (url) return; clearTimeout(t);`),
      errors: [{ messageId: 'onPath', data: { callee: 'setTimeout', name: 't', risk: 'return;' } }],
    },
    {
      name: 'a throw of its own is a way out, not a failure',
      code: inFunction(`const t = setTimeout(() => c.abort(), 5000); if (url) throw new Error(url); clearTimeout(t);`),
      errors: ['onPath'],
    },
    {
      code: inFunction(`const t = setTimeout(() => c.abort(), 5000); await fetch(url, t.hasRef());`),
      errors: [{ messageId: 'never', data: { callee: 'setTimeout', name: 't', risk: 'its end' } }],
    },
    {
      name: 'a wait that something else can end',
      code: `export const wait = e => new Promise((ok, fail) => { setTimeout(() => fail(new Error('x')), 50); e.once('a', ok); });`,
      errors: [
        {
          messageId: 'dropped',
          suggestions: [
            {
              messageId: 'unref',
              output: `export const wait = e => new Promise((ok, fail) => { setTimeout(() => fail(new Error('x')), 50).unref(); e.once('a', ok); });`,
            },
          ],
        },
      ],
    },
  ],
});
