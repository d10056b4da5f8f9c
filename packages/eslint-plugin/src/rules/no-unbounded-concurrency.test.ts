import { ruleCases } from '../testing/rule-cases.js';
import rule from './no-unbounded-concurrency.js';

const head = `import { Pool } from 'pg';\nimport { load } from './load.js';\nconst pool = new Pool();\n`;
const body = (statements: string) => `${head}export async function f(ids: string[]) {\n${statements}\n}`;
const rows = `const { rows } = await pool.query('select id from users');`;
const files = { 'src/load.ts': `export const load = async (id: string) => fetch('https://x.test/' + id);` };

ruleCases(rule, {
  valid: [
    { name: 'a parameter', files, code: body(`await Promise.all(ids.map(load));`) },
    { name: 'literals', files, code: body(`await Promise.all(['a', 'b'].map(load));`) },
    { name: 'a slice', files, code: body(`${rows}\nawait Promise.all(rows.slice(0, 5).map(load));`) },
    { name: 'no I/O', code: body(`${rows}\nawait Promise.all(rows.map(async ({ id }) => id));`) },
    { name: 'promises that exist', code: `export const f = (all: Promise<void>[]) => Promise.all(all);` },
    {
      name: 'a limiter',
      files,
      code: `import pLimit from 'p-limit';\nconst limit = pLimit(3);\n${body(`${rows}\nawait Promise.all(rows.map(({ id }) => limit(() => load(id))));`)}`,
    },
    { name: 'a test', filename: 'src/f.test.ts', files, code: body(`${rows}\nawait Promise.all(rows.map(load));`) },
    {
      name: 'a script',
      filename: 'scripts/f.ts',
      code: body(`${rows}\nawait Promise.all(rows.map(() => fetch('x')));`),
    },
  ],
  invalid: [
    {
      name: 'map over rows',
      code: body(
        `${rows}\nawait Promise.all(rows.map(({ id }) => pool.query('delete from users where id = $1', [id])));`,
      ),
      errors: [
        {
          messageId: 'unbounded',
          line: 6,
          column: 24,
          endColumn: 27,
          data: { callee: 'pool.query', kind: 'database' },
        },
      ],
    },
    {
      name: 'a function of another module',
      files,
      code: body(`${rows}\nawait Promise.all(rows.map(({ id }) => load(id)));`),
      errors: [{ messageId: 'unbounded', line: 6, data: { callee: 'load', kind: 'http' } }],
    },
    {
      name: 'pushes in a loop',
      files,
      code: body(
        `${rows}\nconst all = [];\nfor (const { id } of rows) all.push(load(id));\nawait Promise.allSettled(all);`,
      ),
      errors: [{ messageId: 'unbounded', line: 7, column: 32 }],
    },
    {
      name: 'p-map without concurrency',
      files,
      code: `import pMap from 'p-map';\n${body(`${rows}\nawait pMap(rows, ({ id }) => load(id));`)}`,
      errors: [{ messageId: 'unbounded', line: 7, column: 7 }],
    },
  ],
});
