import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-release.js';

const head = `import { Pool } from 'pg';\nconst pool = new Pool();\n`;
const inFunction = (body: string): string => `${head}export async function run(id: string) {\n${body}\n}`;

ruleCases(rule, {
  valid: [
    inFunction(`const client = await pool.connect(); try { await client.query(id); } finally { client.release(); }`),
    inFunction(`return pool.connect();`),
    inFunction(`const client = await pool.connect(); return { client };`),
    { name: 'a test', filename: 'src/run.test.ts', code: inFunction(`await pool.connect();`) },
    { name: 'a variable of the module', code: `${head}export const client = await pool.connect();` },
    { name: 'the callback overload', code: inFunction(`pool.connect((error, client, done) => done());`) },
    {
      name: 'a parameter of a function type is no mention',
      code: `${head}export async function run(fn: (client: unknown) => Promise<void>) {
        const client = await pool.connect();
        try { await fn(client); } finally { client.release(); }
      }`,
    },
  ],
  invalid: [
    {
      code: inFunction(`const client = await pool.connect();\nawait client.query(id);\nclient.release();`),
      errors: [
        {
          messageId: 'onThrow',
          line: 4,
          column: 27,
          data: { name: 'client', risk: 'client.query', release: '`release`', callee: 'pool.connect' },
        },
      ],
    },
    { code: inFunction(`await pool.connect();`), errors: ['dropped'] },
    { code: inFunction(`const client = await pool.connect(); await client.query(id);`), errors: ['never'] },
    {
      code: inFunction(`const client = await pool.connect(); if (id === 'x') return; client.release();`),
      errors: [
        {
          messageId: 'onPath',
          data: { name: 'client', risk: 'return;', release: '`release`', callee: 'pool.connect' },
        },
      ],
    },
    {
      name: 'acquired by a function of another module',
      code: `import { begin } from './begin.js'; export async function run() { const client = await begin(); client.on('error', () => {}); }`,
      files: {
        'src/begin.ts': `${head}export async function begin() { const client = await pool.connect(); return client; }`,
      },
      errors: ['never'],
    },
  ],
});
