import { defineLibrary } from '../fact.js';

/** A schema is made of tables. */
export const drizzleOrmMysqlTables = defineLibrary({
  module: 'drizzle-orm/mysql-core',
  versions: '>=0.30',
  source: 'https://orm.drizzle.team/docs/sql-schema-declaration',
  facts: [{ api: 'mysqlTable', table: { name: { at: 0 }, access: 'declares' } }],
});
