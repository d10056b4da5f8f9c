import { ruleCases } from '../testing/rule-cases.js';
import rule from './no-client-per-call.js';

const pg = `import { Pool } from 'pg';`;

ruleCases(rule, {
  valid: [
    {
      name: 'a name alone is no evidence',
      code: `export const f = () => { const p = new Pool(); return p.query('SELECT 1'); };`,
    },
    { name: 'of the module', code: `${pg} const pool = new Pool(); export const f = () => pool.query('SELECT 1');` },
    { name: 'a factory', code: `${pg} export const make = () => new Pool();` },
    {
      name: 'closed',
      code: `${pg} export async function f() { const p = new Pool(); await p.query('a'); await p.end(); }`,
    },
    { name: 'kept outside', code: `${pg} let p; export function f() { p ??= new Pool(); return p.query('a'); }` },
    { name: 'a constructor', code: `${pg} export class A { constructor() { const p = new Pool(); p.query('a'); } }` },
    { name: 'not used', code: `${pg} export function f() { new Pool(); }` },
    {
      name: 'a test',
      filename: 'src/case.test.ts',
      code: `${pg} const f = () => { const p = new Pool(); return p.query('a'); };`,
    },
    {
      name: 'an entry',
      filename: 'src/main.ts',
      code: `${pg} async function main() { const p = new Pool(); await p.query('a'); } main();`,
    },
  ],
  invalid: [
    {
      code: `${pg} export const f = () => { const p = new Pool(); return p.query('SELECT 1'); };`,
      errors: [{ messageId: 'perCall', line: 1, column: 63 }],
    },
    {
      name: 'for each request',
      code: `${pg} import http from 'node:http'; http.createServer(async () => { const p = new Pool(); await p.query('a'); });`,
      errors: ['perCall'],
    },
    {
      name: 'in a loop',
      code: `${pg} export async function f() { for (const a of b) { const p = new Pool(); await p.query(a); } }`,
      errors: ['perCall'],
    },
    {
      name: 'an agent',
      code: `import https from 'node:https'; export const f = () => https.get('https://a/', { agent: new https.Agent() });`,
      errors: ['perCall'],
    },
  ],
});
