import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-signal-position.js';

ruleCases(rule, {
  valid: [
    `export const f = async (id: string, signal: AbortSignal) => id;`,
    `export const f = async (id: string, { signal }: { signal: AbortSignal }) => id;`,
    `export const f = async (stopSignal: AbortSignal) => 1;`,
    `export const f = (signal: AbortSignal, id: string) => id;`,
    { code: `export const f = async (signal: AbortSignal, id: string) => id;`, options: { position: 'first' } },
    { code: `export const f = async (id: string, ctx: AbortSignal) => id;`, options: { name: 'ctx' } },
    { name: 'a test', filename: 'src/f.test.ts', code: `export const f = async (signal: AbortSignal, id) => id;` },
  ],
  invalid: [
    {
      code: `export const f = async (signal: AbortSignal, id: string) => id;`,
      errors: [
        {
          messageId: 'position',
          line: 1,
          column: 25,
          data: { function: 'f', place: 'the last parameter, or an option of it' },
        },
      ],
    },
    {
      code: `export const f = async (id: string, ctx: AbortSignal) => id;`,
      errors: [{ messageId: 'name', data: { function: 'f', name: 'ctx', wanted: 'signal' } }],
    },
    {
      code: `export const f = async (id: string, abort: AbortSignal) => id;`,
      options: { name: 'ctx' },
      errors: [{ messageId: 'name', data: { function: 'f', name: 'abort', wanted: 'ctx' } }],
    },
    {
      code: `export const f = async (id: string, signal: AbortSignal) => id;`,
      options: { position: 'first' },
      errors: [{ messageId: 'position', data: { function: 'f', place: 'the first parameter' } }],
    },
    {
      code: `export const f = async (id: string, signal: AbortSignal) => id;`,
      options: { position: 'options' },
      errors: [{ messageId: 'position', data: { function: 'f', place: 'an option of the last parameter' } }],
    },
  ],
});
