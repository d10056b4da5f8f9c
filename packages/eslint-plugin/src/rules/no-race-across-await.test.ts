import { ruleCases } from '../testing/rule-cases.js';
import rule from './no-race-across-await.js';

const head = `import Fastify from 'fastify';\nconst app = Fastify();\nconst load = async () => 1;\nlet total = 0;\nlet client;\n`;

ruleCases(rule, {
  valid: [
    `${head}export async function f() { const n = await load(); total += n; }`,
    `${head}export async function f() { let own = 0; own += await load(); }`,
    `${head}export async function f() { if (!client) client = await load(); }`,
    `${head}app.get('/', async () => { client ??= load(); return await client; });`,
    `${head}app.get('/', async () => { if (client) return; client = true; await load(); client = false; });`,
    `export class A { #n = 0; async f() { this.#n += await load(); } }`,
    { name: 'a test', filename: 'src/f.test.ts', code: `${head}export async function f() { total += await load(); }` },
  ],
  invalid: [
    {
      code: `${head}export async function f() { total += await load(); }`,
      errors: [{ messageId: 'lost', line: 6, column: 29, endColumn: 34, data: { name: 'total' } }],
    },
    {
      code: `${head}export async function f() { const n = total; const m = await load(); total = n + m; }`,
      errors: [{ messageId: 'lost', line: 6, column: 70 }],
    },
    {
      code: `${head}app.get('/', async () => { if (!client) client = await load(); return client; });`,
      errors: [{ messageId: 'twice', line: 6, column: 41, data: { name: 'client' } }],
    },
    {
      code: `${head}class A { n = 0; async f() { this.n += await load(); } }\nexport const a = new A();`,
      errors: [{ messageId: 'lost', data: { name: 'this.n' } }],
    },
  ],
});
