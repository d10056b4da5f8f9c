import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-signal-parameter.js';

ruleCases(rule, {
  valid: [
    `export const f = (signal: AbortSignal) => fetch('u', { signal });`,
    `export const f = (o: { signal?: AbortSignal }) => fetch('u', o);`,
    `const f = () => fetch('u');\nf();`,
    `export const f = () => fetch('u', { signal: AbortSignal.timeout(5) });`,
    `export const close = () => fetch('u');`,
    `import express from 'express';\nconst app = express();\nexport function f(q, r) { return fetch('u'); }\napp.get('/', f);`,
    `export class A extends B { f() { return fetch('u'); } }`,
    { name: 'a test', filename: 'src/f.test.ts', code: `export const f = () => fetch('u');` },
    { name: 'an entry', filename: 'src/main.ts', code: `export const f = () => fetch('u');` },
    {
      name: 'another public function takes it first',
      code: `import { load } from './load.js';\nexport const f = () => load();`,
      files: { 'src/load.ts': `export const load = () => fetch('u');` },
    },
  ],
  invalid: [
    {
      code: `export const f = () => fetch('u');`,
      errors: [{ messageId: 'noParameter', line: 1, column: 14, endColumn: 15, data: { function: 'f', way: 'fetch' } }],
    },
    {
      name: 'through what is nobody else’s',
      code: `const load = async () => fetch('u');\nexport class A { async get() { return load(); } }`,
      errors: [{ messageId: 'noParameter', line: 2, data: { function: 'get', way: 'load → fetch' } }],
    },
    {
      name: 'a function of another module that takes one',
      code: `import { load } from './load.js';\nexport const f = () => load('x');`,
      files: { 'src/load.ts': `export const load = (id: string, signal?: AbortSignal) => fetch(id, { signal });` },
      errors: [{ messageId: 'noParameter', data: { function: 'f', way: 'load' } }],
    },
  ],
});
