import { resolveConfig } from '@plimsoll/config';
import { expect, test } from 'vitest';
import { drawnSource } from '../extract/files/draw-files.test-language.js';
import { readSchema } from '../extract/schema/read-schema.js';
import { drawGraph } from '../graph/draw-graph.test-language.js';
import { sqlSchema } from './sql-schema.js';

const times = 'created_at timestamptz, updated_at timestamptz';
const trigger = (table: string) =>
  `CREATE TRIGGER t BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION f();`;

async function said(sql: string, config = {}, files: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const texts = { 'migrations/1.sql': sql, ...files };
  const schema = await readSchema(drawnSource(texts), () => ({ state: 'none', changes: new Map() }));
  const { findings } = sqlSchema.check(drawGraph({}, texts, schema), resolveConfig(config));
  return findings.map(({ messageId, identity }) => `${messageId} ${identity}`);
}

test('spares a table with all that is asked for', async () => {
  expect(
    await said(
      `CREATE TABLE a (id uuid PRIMARY KEY, b_id uuid REFERENCES b, ${times}); CREATE INDEX ON a (b_id); ${trigger('a')}`,
    ),
  ).toEqual([]);
});

test('reports tables without a key, and numbers as keys unless the config takes any', async () => {
  expect(await said(`CREATE TABLE a (id uuid, ${times}); ${trigger('a')}`)).toEqual(['noPrimaryKey a noPrimaryKey']);
  const numbered = `CREATE TABLE a (id bigserial PRIMARY KEY, ${times}); ${trigger('a')}`;
  expect(await said(numbered)).toEqual(['numberedKey a.id numberedKey']);
  expect(await said(numbered, { policies: { 'sql-schema': { primaryKey: 'any' } } })).toEqual([]);
  expect(await said(`CREATE TABLE a (b int, c int, PRIMARY KEY (b, c), ${times}); ${trigger('a')}`)).toEqual([]);
  expect(await said(`CREATE TABLE a (code text PRIMARY KEY, ${times}); ${trigger('a')}`)).toEqual([]);
});

test('reports references without an index', async () => {
  const table = `CREATE TABLE a (id uuid PRIMARY KEY, b_id uuid REFERENCES b, c_id uuid, ${times}, FOREIGN KEY (c_id) REFERENCES c); ${trigger('a')}`;
  expect(await said(table)).toEqual(['unindexedReference a reference b_id', 'unindexedReference a reference c_id']);
  expect(await said(`${table} CREATE INDEX ON a (x, b_id); CREATE UNIQUE INDEX ON a (c_id, x);`)).toEqual([
    'unindexedReference a reference b_id',
  ]);
});

test('a reference by several columns is found by an index that begins with one of them', async () => {
  const table = `CREATE TABLE a (id uuid PRIMARY KEY, b_id uuid, user_id uuid, ${times}, FOREIGN KEY (b_id, user_id) REFERENCES b); ${trigger('a')}`;
  expect(await said(table)).toHaveLength(1);
  expect(await said(`${table} CREATE INDEX ON a (b_id, x);`)).toEqual([]);
});

test('reports times without a zone, and tables that do not say when', async () => {
  expect(
    await said(`CREATE TABLE a (id uuid PRIMARY KEY, created_at timestamp, updated_at timestamptz); ${trigger('a')}`),
  ).toEqual(['noZone a.created_at noZone']);
  expect(await said('CREATE TABLE a (id uuid PRIMARY KEY, name text)')).toEqual(['noTimes a noTimes']);
  expect(
    await said('CREATE TABLE a (x uuid REFERENCES x, y uuid REFERENCES y, PRIMARY KEY (x, y)); CREATE INDEX ON a (y)'),
  ).toEqual([]);
});

test('reports times of change that nobody keeps, and spares those kept by triggers, code and libraries', async () => {
  const table = `CREATE TABLE a (id uuid PRIMARY KEY, ${times});`;
  expect(await said(table)).toEqual(['unkeptUpdate a.updated_at unkeptUpdate']);
  expect(await said(table + trigger('a'))).toEqual([]);
  expect(await said(table, {}, { 'src/a.ts': "db('a').update({ updated_at: now })" })).toEqual([]);
  expect(await said(table, {}, { 'package.json': '{ "dependencies": { "typeorm": "1" } }' })).toEqual([]);
});

test('leaves out tables of tools, and those that the config names', async () => {
  expect(
    await said(
      'CREATE TABLE knex_migrations_lock (id int); CREATE TABLE schema_version (id int); CREATE TABLE x (id int);',
      { policies: { 'sql-schema': { ignoreTables: ['x'] } } },
    ),
  ).toEqual([]);
});
