import { defineLibrary } from '../fact.js';

export const sequelizeTypescript = defineLibrary({
  module: 'sequelize-typescript',
  versions: '>=2',
  source: 'https://github.com/sequelize/sequelize-typescript#model-association',
  facts: [
    {
      api: 'new Sequelize',
      pool: {
        at: -1,
        limit: { options: ['pool.max'], default: 5, unit: 'count' },
        connect: { options: ['pool.acquire'], default: 60_000, unit: 'ms' },
        idle: { options: ['pool.idle'], default: 10_000, unit: 'ms' },
        statement: {
          options: [
            'dialectOptions.statement_timeout',
            'dialectOptions.query_timeout',
            'dialectOptions.options.requestTimeout',
          ],
          default: 'none',
          unit: 'ms',
          off: [0, false],
          defaultFor: { option: 'dialect', values: { postgres: ['dialectOptions.statement_timeout'] } },
        },
      },
      clientDeadline: {
        at: -1,
        options: [
          'dialectOptions.statement_timeout',
          'dialectOptions.query_timeout',
          'dialectOptions.options.requestTimeout',
        ],
        default: 'none',
        unit: 'ms',
        off: [0, false],
      },
    },
    { api: 'Model#$get', io: 'database' },
    { api: 'Model#$set', io: 'database' },
    { api: 'Model#$add', io: 'database' },
    { api: 'Model#$create', io: 'database' },
    { api: 'Model#$count', io: 'database' },
    { api: 'Model#$has', io: 'database' },
    { api: 'Model#$remove', io: 'database' },
    { api: 'Model#reload', io: 'database' },
  ],
});
