import { ruleCases } from '../testing/rule-cases.js';
import rule from './no-sync-io.js';

const head = `import { readFileSync } from 'node:fs';\nimport { scryptSync } from 'node:crypto';\nimport express from 'express';\nconst app = express();\n`;

/** The linted module has to lie beside the one that uses it. */
const elsewhere = (code: string, routes: string) => ({
  code,
  files: { 'package.json': '{}', 'src/case.ts': code, 'src/routes.ts': `import express from 'express';\n${routes}` },
});

ruleCases(rule, {
  valid: [
    `${head}const page = readFileSync('page.html');\napp.get('/', (req, res) => { res.send(page); });`,
    `${head}export async function load() { return readFileSync('page.html'); }`,
    `${head}export function derive() { return scryptSync('a', 'b', 32); }`,
    `${head}let page;\napp.get('/', (req, res) => { page ??= readFileSync('page.html'); res.send(page); });`,
    {
      name: 'an entry file',
      filename: 'src/main.ts',
      code: `${head}app.get('/', (req, res) => res.send(readFileSync('a')));`,
    },
    {
      name: 'a script',
      filename: 'scripts/a.ts',
      code: `${head}app.get('/', (req, res) => res.send(readFileSync('a')));`,
    },
  ],
  invalid: [
    {
      code: `${head}app.get('/', (req, res) => { res.send(readFileSync('page.html')); });`,
      errors: [
        {
          messageId: 'served',
          line: 5,
          column: 39,
          endColumn: 51,
          data: { callee: 'readFileSync', occasion: 'request' },
        },
      ],
    },
    {
      name: 'for a handler of another module',
      ...elsewhere(
        `import { readFileSync } from 'node:fs';\nexport const page = () => readFileSync('page.html');`,
        `import { page } from './case.js';\nexpress().get('/', (req, res) => { res.send(page()); });`,
      ),
      errors: [{ messageId: 'served', line: 2 }],
    },
    {
      name: 'a handler that another module registers',
      ...elsewhere(
        `import { readFileSync } from 'node:fs';\nexport const show = (req, res) => { res.send(readFileSync('page.html')); };`,
        `import { show } from './case.js';\nexpress().get('/', show);`,
      ),
      errors: ['served'],
    },
    {
      code: `${head}export async function derive() { return scryptSync('a', 'b', 32); }`,
      errors: [{ messageId: 'inAsync', data: { callee: 'scryptSync', occasion: '' } }],
    },
  ],
});
