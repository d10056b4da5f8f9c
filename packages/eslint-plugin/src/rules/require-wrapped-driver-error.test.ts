import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-wrapped-driver-error.js';

ruleCases(rule, {
  valid: [
    { name: 'no port', code: `export class A { async get() { await fetch('x'); } }` },
    {
      name: 'wrapped',
      code: `interface P { get(): Promise<void> } export class A implements P { async get() { try { await fetch('x'); } catch (e) { throw new Error('x', { cause: e }); } } }`,
    },
    {
      name: 'a port of somebody else',
      code: `import type { P } from 'somewhere'; export class A implements P { async get() { await fetch('x'); } }`,
    },
  ],
  invalid: [
    {
      code: `interface P { get(): Promise<void> } export class A implements P { async get() { await fetch('x'); } }`,
      errors: [
        {
          messageId: 'unwrapped',
          line: 1,
          column: 51,
          endColumn: 52,
          data: { adapter: 'A', driver: 'fetch', methods: '`get`', port: 'P' },
        },
      ],
    },
    {
      name: 'a port and a driver of other modules',
      code: `import type { P } from './port.js'; import { load } from './load.js'; export class A implements P { get() { return load(); } put() { return load(); } del() { return load(); } }`,
      files: {
        'src/port.ts': `export interface P { get(): Promise<void>; put(): Promise<void>; del(): Promise<void> }`,
        'src/load.ts': `export async function load() { await fetch('x'); }`,
      },
      errors: [
        {
          messageId: 'unwrapped',
          data: { adapter: 'A', driver: 'fetch', methods: '`get` and 2 more members', port: 'P' },
        },
      ],
    },
  ],
});
