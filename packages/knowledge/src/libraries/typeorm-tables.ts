import { defineLibrary } from '../fact.js';

/** An entity stands for a table. */
export const typeormTables = defineLibrary({
  module: 'typeorm',
  versions: '>=0.3',
  source: 'https://typeorm.io/docs/entity/entities',
  facts: [{ api: 'Entity', table: { name: { at: 0 }, access: 'declares' } }],
});
