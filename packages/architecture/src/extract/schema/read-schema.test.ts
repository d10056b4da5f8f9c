import { describe, expect, it } from 'vitest';
import { drawnSource } from '../files/draw-files.test-language.js';
import type { MigrationHistory } from './migration-history.js';
import { readSchema } from './read-schema.js';

const noHistory: MigrationHistory = { state: 'none', changes: new Map() };
const read = (texts: Readonly<Record<string, string>>, history = noHistory) =>
  readSchema(drawnSource(texts), () => history);

describe('readSchema', () => {
  it('knows the tables as all migrations together leave them', async () => {
    const { tables } = await read({
      'migrations/0001_orders.sql': `CREATE TABLE orders (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  customer_id uuid NOT NULL REFERENCES customers (id),
  placed timestamp,
  note text
);
CREATE TABLE old (id int);`,
      'migrations/0002_more.sql': `ALTER TABLE orders ADD COLUMN total int4, DROP COLUMN note, ALTER COLUMN placed TYPE timestamptz;
CREATE INDEX CONCURRENTLY ON orders (customer_id, placed);
ALTER TABLE orders RENAME COLUMN total TO amount;
DROP TABLE old;
CREATE TRIGGER t BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION f();`,
    });
    expect(tables).toMatchObject([
      {
        name: 'orders',
        path: 'migrations/0001_orders.sql',
        range: { line: 1, column: 14 },
        columns: [
          { name: 'id', type: 'uuid' },
          { name: 'customer_id' },
          { name: 'placed', type: 'timestamptz' },
          { name: 'amount', type: 'int4', range: { line: 1 } },
        ],
        primaryKey: ['id'],
        indexes: [['id'], ['customer_id', 'placed']],
        foreignKeys: [{ columns: ['customer_id'], table: 'customers', range: { line: 3 } }],
        hasUpdateTrigger: true,
      },
    ]);
  });

  it('orders migrations by their numbers, and leaves out ways back, temporary tables and partitions', async () => {
    const { tables } = await read({
      'db/migrations/10_b.sql': 'ALTER TABLE a ADD COLUMN late int;',
      'db/migrations/9_a.up.sql':
        'CREATE TABLE a (id int); CREATE TEMP TABLE t (id int); CREATE TABLE p PARTITION OF a FOR VALUES IN (1);',
      'db/migrations/9_a.down.sql': 'DROP TABLE a;',
    });
    expect(tables.map(({ name, columns }) => [name, columns.map(column => column.name)])).toEqual([
      ['a', ['id', 'late']],
    ]);
  });

  it('reads what PostgreSQL knows of a text that has other things too, and names what it cannot read at all', async () => {
    const { tables, foreign } = await read({
      'migrations/1_a.sql':
        '\\connect orders\nSELECT 1;\nCREATE TABLE {{schema}}.x (id int);\nCREATE TABLE é (id int);\n',
      'migrations/2_b.sql': 'CREATE TABLE `b` (`id` INT AUTO_INCREMENT) ENGINE=InnoDB;',
    });
    expect(tables.map(({ name, range }) => [name, range.line, range.column])).toEqual([['é', 4, 14]]);
    expect(foreign).toEqual(['migrations/2_b.sql']);
  });

  it.each<[string, string, string, string, boolean]>([
    ['1_a.up.sql', 'CREATE TABLE a (id int);', 'up', '1', false],
    ['1_a.down.sql', '-- nothing\n', 'down', '1', true],
    ['V2__a.sql', 'SELECT 1;', 'forth', '2', false],
    ['3_dbmate.sql', '-- migrate:up\nCREATE TABLE a (id int);\n-- migrate:down\n', 'both', '3', true],
    ['4_goose.sql', '-- +goose Up\nCREATE TABLE a (id int);\n-- +goose Down\nDROP TABLE a;\n', 'both', '4', false],
    [
      '20240324T085600-users.ts',
      'export async function up(db) {}\nexport async function down(db) { await db.schema.dropTable("a"); }',
      'both',
      '20240324T085600',
      false,
    ],
    [
      '20240101120000_a.js',
      'exports.up = db => db.x();\nexports.down = () => Promise.resolve();',
      'both',
      '20240101120000',
      false,
    ],
    [
      '20240101120000_b.js',
      'exports.up = function (db, cb) { db.createTable("a", cb); };\nexports.down = function (db, callback) { callback(); };',
      'both',
      '20240101120000',
      true,
    ],
    [
      '1700000000000-c.ts',
      'export class C { async up(q) { await q.query("ALTER TABLE a ADD b int"); } async down(q) {} }',
      'both',
      '1700000000000',
      true,
    ],
    // rows that were filled in do not stand in the way of the next attempt
    [
      '1700000000001-d.ts',
      'export class D { async up(q) { await q.query("UPDATE a SET b = 1"); } async down(q) {} }',
      'both',
      '1700000000001',
      false,
    ],
    ['2022.10.07T13.49.19.users.sql', 'SELECT 1;', 'forth', '2022.10.07T13.49.19', false],
  ])('reads %s', async (name, text, direction, version, hasEmptyDown) => {
    const { migrations } = await read({ [`migrations/${name}`]: text });
    expect(migrations).toMatchObject([{ direction, version, hasEmptyDown }]);
  });

  it('tells what is lost, and whether somebody says why', async () => {
    const { migrations } = await read({
      'migrations/1_a.sql':
        'DROP TABLE a;\n-- no longer used since version 3\nALTER TABLE b DROP COLUMN c;\nCREATE TABLE tmp (id int); DROP TABLE tmp;\nDELETE FROM d;\nDELETE FROM e WHERE id = 1;\nTRUNCATE f;',
      'migrations/1_a.down.sql': 'DROP TABLE z;',
    });
    expect(
      migrations.flatMap(({ destructions }) =>
        destructions.map(({ what, range, isReasoned }) => [what, range.line, isReasoned]),
      ),
    ).toEqual([
      ['drops the table `a`', 1, false],
      ['drops the column `c` of `b`', 3, true],
      ['deletes all rows of `d`', 5, false],
      ['empties tables', 7, false],
    ]);
  });

  it('finds what runs the migrations', async () => {
    const one = { 'migrations/1_a.sql': 'SELECT 1;' };
    expect((await read(one)).runBy).toBeUndefined();
    expect((await read({ ...one, 'package.json': '{ "scripts": { "start": "dbmate up && node ." } }' })).runBy).toBe(
      'package.json',
    );
    expect((await read({ ...one, 'src/main.ts': 'await knex.migrate.latest();' })).runBy).toBe('src/main.ts');
    expect((await read({ ...one, 'src/main.test.ts': 'await runMigrations();' })).runBy).toBeUndefined();
  });
});
