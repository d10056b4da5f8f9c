import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-interval-lifecycle.js';

ruleCases(rule, {
  valid: [
    `setInterval(work, 1).unref();`,
    `export const start = () => setInterval(work, 1);`,
    `export function start() { const timer = setInterval(work, 1); return () => clearInterval(timer); }`,
    `export class Poller { #timer = setInterval(work, 1); close() { clearInterval(this.#timer); } }`,
    `export async function poll(signal) { await work(); if (!signal.aborted) setTimeout(() => poll(signal), 1); }`,
    `export function once() { setTimeout(work, 1); }`,
    { name: 'once in an entry file', filename: 'src/main.ts', code: `setInterval(work, 1);` },
    { name: 'a test', filename: 'src/case.test.ts', code: `setInterval(work, 1);` },
  ],
  invalid: [
    {
      code: `export function start() { setInterval(work, 1); }`,
      errors: [
        {
          messageId: 'dropped',
          line: 1,
          column: 27,
          data: { callee: 'setInterval', risk: 'its end' },
          suggestions: [{ messageId: 'unref', output: `export function start() { setInterval(work, 1).unref(); }` }],
        },
      ],
    },
    { code: `export class Poller { #timer = setInterval(work, 1); }`, errors: ['never'] },
    {
      code: `export async function run() { const t = setInterval(work, 1); await work(); clearInterval(t); }`,
      errors: ['onThrow'],
    },
    {
      code: `export function run(a) { const t = setInterval(work, 1); if (a) return; clearInterval(t); }`,
      errors: ['onPath'],
    },
    {
      code: `export async function poll() { await work(); setTimeout(poll, 1); }`,
      errors: [
        {
          messageId: 'rescheduled',
          suggestions: [
            {
              messageId: 'unref',
              output: `export async function poll() { await work(); setTimeout(poll, 1).unref(); }`,
            },
          ],
        },
      ],
    },
    {
      name: 'for each connection, in an entry file',
      filename: 'src/main.ts',
      code: `server.on('connection', socket => { setInterval(() => socket.ping(), 1); });`,
      errors: [
        {
          messageId: 'dropped',
          suggestions: [
            {
              messageId: 'unref',
              output: `server.on('connection', socket => { setInterval(() => socket.ping(), 1).unref(); });`,
            },
          ],
        },
      ],
    },
  ],
});
