import { expect, test } from 'vitest';
import { envDocumented } from './env-documented.js';
import { ask, said } from './said.test-language.js';

const found = (files: Readonly<Record<string, string>>, config = {}) =>
  said(envDocumented, {}, config, { 'package.json': '{}', ...files });
const example = { '.env.example': 'PORT=3000\n' };

test('reports variables that no example shows, each once, at the first module that reads it', () => {
  const files = {
    '.env.example': 'PORT=3000\n# TOKEN=\n',
    'src/a.ts': "export const a = [process.env.PORT, process.env['TOKEN'], process.env.FEED];",
    'src/b.ts': 'export const { FEED, LEVEL } = process.env;',
  };
  expect(found(files)).toEqual(['src/a.ts:1 undocumented read FEED', 'src/b.ts:1 undocumented read LEVEL']);
});

test.each([
  ['a name that stands for the environment', "import { env } from 'node:process';\nexport const x = env.FEED;"],
  ['a variable that stands for it', "const env = process.env;\nexport const x = env['FEED'];"],
  [
    'a schema that is given all of it',
    'import { z } from "zod";\nexport const x = z.object({ FEED: z.string() }).parse(process.env);',
  ],
  [
    'a function that looks them up',
    "const read = (name: string) => process.env[name];\nexport const x = read('FEED');",
  ],
  ["NestJS's service", "export class A { constructor(configService) { configService.get('FEED'); } }"],
])('knows reads by %s', (_, text) => {
  expect(found({ ...example, 'src/a.ts': `process.env.PORT;\n${text}` })).toHaveLength(1);
});

test('spares what others set, what the config says is given, and what only tests and scripts read', () => {
  const files = {
    ...example,
    'src/a.ts': 'export const x = [process.env.PORT, process.env.NODE_ENV, process.env.CI, process.env.ZONE];',
    'src/a.test.ts': 'process.env.FAKE;',
    'scripts/x.ts': 'process.env.TOOL;',
  };
  expect(found(files, { policies: { 'env-documented': { given: ['ZONE'] } } })).toEqual([]);
});

test('reports variables that nothing names, and spares those that libraries read', () => {
  const files = {
    '.env.example': 'GONE=\nPGHOST=\nIN_COMPOSE=\n',
    'compose.yml': 'services: { a: { environment: [IN_COMPOSE] } }\n',
  };
  expect(found(files)).toEqual(['.env.example:1 unread .env.example GONE']);
});

test('says once that there is no example, and nothing where nothing is read', () => {
  expect(found({ 'src/a.ts': 'process.env.A_URL; process.env.B_URL;' })).toEqual([
    'package.json:1 noExample noExample',
  ]);
  expect(found({ 'src/a.ts': 'export {};' })).toEqual([]);
});

test('names the closest example', () => {
  const files = {
    '.env.example': 'A=\n',
    'apps/api/.env.sample': 'A=\n',
    'apps/api/src/x.ts': 'process.env.A; process.env.FEED;',
  };
  const { findings } = ask(envDocumented, {}, {}, { 'package.json': '{}', ...files });
  expect(findings[0]?.message).toContain('`apps/api/.env.sample`');
});

test('the example of a script or a tool shows nothing of the service', () => {
  const files = { 'scripts/load/.env.template': 'A=\n', 'src/x.ts': 'process.env.FEED;' };
  expect(found(files)).toEqual(['package.json:1 noExample noExample']);
  const two = { 'apps/a/.env.example': 'A=\n', 'apps/a/x.ts': 'process.env.A;', 'apps/b/x.ts': 'process.env.FEED;' };
  expect(found(two)).toEqual([]);
});

test('what is set, taken away or a key of something else is not read', () => {
  const text =
    "process.env.A = '1'; delete process.env.B; const overrides = { C: `${folder}/x`, [D]: 1 }; start(process.env);";
  expect(found({ ...example, 'src/a.ts': `process.env.PORT; ${text}` })).toEqual([]);
  expect(found({ ...example, 'src/a.ts': 'process.env.PORT; process.env.E ??= "1";' })).toHaveLength(1);
});

test('spares the settings of tools', () => {
  expect(found({ ...example, 'vitest.config.ts': 'export default [process.env.PORT, process.env.SHARD];' })).toEqual(
    [],
  );
});
