import { readFileSync } from 'node:fs';
import { graphJson, readGraph } from '@plimsoll/architecture';
import { resolveConfig } from '@plimsoll/config';
import { Ajv } from 'ajv';
import { expect, test, vi } from 'vitest';
import { tempProject } from './temp-project.test.support.js';

vi.setConfig({ testTimeout: 120_000 });

const schema = JSON.parse(
  readFileSync(new URL('../../architecture/schema/graph.schema.json', import.meta.url), 'utf8'),
) as object;
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

const files = {
  'src/main.ts':
    "import express from 'express';\nimport { Orders } from './orders.js';\nconst orders = new Orders();\nexpress().get('/orders/:id', async (req, res) => {\n  res.send(await orders.find(req.params.id));\n}).listen(1);",
  'src/orders.ts':
    "import { Pool } from 'pg';\nconst pool = new Pool();\nexport class Orders {\n  find(id: string) {\n    return pool.query('SELECT * FROM orders WHERE id = $1', [id]);\n  }\n}",
};

test('what `plimsoll graph` prints follows the published schema, with symbols and without', async () => {
  const request = { root: tempProject(files), config: resolveConfig({}), cache: false as const };
  const { graph: bare } = await readGraph(request);
  const plain = JSON.parse(JSON.stringify(graphJson(bare))) as object;
  expect(Object.keys(plain)).toEqual(['version', 'modules']);
  expect(validate(plain), JSON.stringify(validate.errors)).toBe(true);

  const { graph } = await readGraph({ ...request, parts: ['symbols'] });
  const printed = JSON.parse(JSON.stringify(graphJson(graph))) as ReturnType<typeof graphJson>;
  expect(validate(printed), JSON.stringify(validate.errors)).toBe(true);
  expect(printed.symbols?.entries.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'route GET /orders/:id',
    'bin src/main.ts',
  ]);
  expect(printed.symbols?.tables.map(({ table, access, function: by }) => `${by} ${access} ${table}`)).toEqual([
    'src/orders.ts#Orders.find read orders',
  ]);
});

test('the schema refuses what is no graph', () => {
  expect(validate({ version: 2, modules: [] })).toBe(false);
  expect(validate({ version: 1, modules: [{ path: 'a.ts' }] })).toBe(false);
});
