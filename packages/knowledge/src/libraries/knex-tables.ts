import { defineLibrary } from '../fact.js';

/** A table is what knex is called with, or named in the chain. */
export const knexTables = defineLibrary({
  module: 'knex',
  versions: '>=1',
  source: 'https://knexjs.org/guide/query-builder.html',
  facts: [
    { api: 'Knex.QueryInterface#from', table: { name: { at: 0 }, access: 'read' } },
    { api: 'Knex.QueryInterface#into', table: { name: { at: 0 }, access: 'write' } },
    { api: 'Knex.QueryInterface#table', table: { name: { at: 0 }, access: 'read' } },
  ],
});
