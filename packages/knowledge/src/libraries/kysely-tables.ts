import { defineLibrary } from '../fact.js';

/** Queries name their table first. */
export const kyselyTables = defineLibrary({
  module: 'kysely',
  versions: '>=0.29',
  source: 'https://kysely-org.github.io/kysely-apidoc/classes/QueryCreator.html',
  facts: [
    { api: 'QueryCreator#selectFrom', table: { name: { at: 0 }, access: 'read' } },
    { api: 'QueryCreator#insertInto', table: { name: { at: 0 }, access: 'write' } },
    { api: 'QueryCreator#updateTable', table: { name: { at: 0 }, access: 'write' } },
    { api: 'QueryCreator#deleteFrom', table: { name: { at: 0 }, access: 'write' } },
    { api: 'QueryCreator#replaceInto', table: { name: { at: 0 }, access: 'write' } },
  ],
});
