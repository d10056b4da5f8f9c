import { defineLibrary } from '../fact.js';

/** A schema is made of tables. */
export const drizzleOrmTables = defineLibrary({
  module: 'drizzle-orm/pg-core',
  versions: '>=0.30',
  source: 'https://orm.drizzle.team/docs/sql-schema-declaration',
  facts: [{ api: 'pgTable', table: { name: { at: 0 }, access: 'declares' } }],
});
