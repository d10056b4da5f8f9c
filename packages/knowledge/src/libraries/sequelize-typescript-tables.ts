import { defineLibrary } from '../fact.js';

/** A model stands for a table. */
export const sequelizeTypescriptTables = defineLibrary({
  module: 'sequelize-typescript',
  versions: '>=2',
  source: 'https://github.com/sequelize/sequelize-typescript',
  facts: [{ api: 'Table', table: { name: { at: 0, property: 'tableName' }, access: 'declares' } }],
});
