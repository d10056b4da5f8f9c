import { defineLibrary } from '../fact.js';

/** A schema is made of tables. */
export const drizzleOrmSqliteTables = defineLibrary({
  module: 'drizzle-orm/sqlite-core',
  versions: '>=0.30',
  source: 'https://orm.drizzle.team/docs/sql-schema-declaration',
  facts: [{ api: 'sqliteTable', table: { name: { at: 0 }, access: 'declares' } }],
});
