import { resolveConfig } from '@plimsoll/config';
import { expect, test } from 'vitest';
import { graphJson } from '../graph-json.js';
import { extract } from './extract.js';
import { TemporaryProject } from './temporary-project.test-language.js';

type Files = Readonly<Record<string, string>>;

const load =
  "import { Pool } from 'pg';\nconst pool = new Pool();\nexport const load = () => pool.query('SELECT 1 FROM orders');\n";
const main = (specifier: string) => `import express from 'express';
import { load } from '${specifier}';

express().get('/orders', async (_request, response) => response.json(await load()));
`;
/** Two packages, the one of which imports the other by its name. */
const workspace: Files = {
  'packages/api/package.json': '{"name":"@shop/api","dependencies":{"@shop/orders":"workspace:*"}}',
  'packages/api/src/main.ts': main('@shop/orders'),
  'packages/orders/package.json': '{"name":"@shop/orders","exports":{".":"./dist/index.js"}}',
  'packages/orders/src/index.ts': "export { load } from './load.js';\n",
  'packages/orders/src/load.ts': load,
};
const single: Files = { 'package.json': '{}', 'src/main.ts': main('./load.js'), 'src/load.ts': load };

const environments: readonly [name: string, files: Files, loader: string][] = [
  ['nothing installed, and no tsconfig', single, 'src/load.ts'],
  [
    'TypeScript 7 beside it',
    {
      ...single,
      'tsconfig.json': '{"compilerOptions":{"module":"nodenext"}}',
      'node_modules/typescript/package.json': '{"name":"typescript","version":"7.0.0","exports":{}}',
    },
    'src/load.ts',
  ],
  [
    'paths',
    {
      ...single,
      'tsconfig.json': '{"compilerOptions":{"paths":{"@app/*":["./src/*"]}}}',
      'src/main.ts': main('@app/load'),
    },
    'src/load.ts',
  ],
  [
    'project references, each with paths of its own',
    {
      'package.json': '{}',
      'tsconfig.json': '{"files":[],"references":[{"path":"api"},{"path":"orders"}]}',
      'api/tsconfig.json':
        '{"compilerOptions":{"composite":true,"paths":{"#orders":["../orders/src/load.ts"]}},"references":[{"path":"../orders"}]}',
      'api/main.ts': main('#orders'),
      'orders/tsconfig.json': '{"compilerOptions":{"composite":true,"paths":{"#orders":["./nowhere.ts"]}}}',
      'orders/src/load.ts': load,
    },
    'orders/src/load.ts',
  ],
  [
    'a workspace of npm',
    { ...workspace, 'package.json': '{"workspaces":["packages/*"]}' },
    'packages/orders/src/load.ts',
  ],
  [
    'a workspace of yarn',
    { ...workspace, 'package.json': '{"workspaces":{"packages":["packages/*"]}}', 'yarn.lock': '' },
    'packages/orders/src/load.ts',
  ],
  [
    'a workspace of pnpm',
    { ...workspace, 'package.json': '{}', 'pnpm-workspace.yaml': 'packages:\n  - packages/*\n' },
    'packages/orders/src/load.ts',
  ],
];

test.each(environments)(
  'a call is followed from a route to a driver with %s',
  async (_, files, loader) => {
    using project = new TemporaryProject(files);
    const request = { root: project.root, files: undefined, ignore: [], cacheFolder: undefined };
    const { graph, announcements } = await extract({ ...request, parts: ['symbols'], config: resolveConfig({}) });
    expect(announcements).toEqual([]);
    const { entries = [], functions = [] } = graphJson(graph).symbols ?? {};
    const [route] = entries.filter(({ kind }) => kind === 'route');
    expect(route?.name).toBe('GET /orders');
    const handler = functions.find(({ id }) => route?.functions.includes(id));
    expect(handler?.calls.flatMap(({ targets }) => targets)).toContain(`${loader}#load`);
    const [query] = functions.find(({ id }) => id === `${loader}#load`)?.calls ?? [];
    expect(query).toMatchObject({ library: { module: 'pg', api: 'Pool#query' }, io: 'database' });
  },
  120_000,
);
