import { defineLibrary } from '../fact.js';

/** The pool is made from `connection`; a `client` that is handed in brings its own bounds. */
export const drizzleNodePostgres = defineLibrary({
  module: 'drizzle-orm/node-postgres',
  versions: '>=0.36',
  source: 'https://orm.drizzle.team/docs/get-started-postgresql',
  facts: [
    {
      api: 'drizzle',
      pool: {
        at: 0,
        limit: { options: ['connection.max', 'client'], default: 10, unit: 'count' },
        connect: { options: ['connection.connectionTimeoutMillis', 'client'], default: 'none', unit: 'ms', off: [0] },
        idle: { options: ['connection.idleTimeoutMillis', 'client'], default: 10_000, unit: 'ms', off: [0] },
        statement: {
          options: ['connection.statement_timeout', 'connection.query_timeout', 'client'],
          default: 'none',
          unit: 'ms',
          off: [0, false],
        },
      },
      clientDeadline: {
        at: 0,
        options: ['connection.statement_timeout', 'connection.query_timeout', 'client'],
        default: 'none',
        unit: 'ms',
        off: [0, false],
      },
    },
  ],
});

export const drizzlePostgresJs = defineLibrary({
  module: 'drizzle-orm/postgres-js',
  versions: '>=0.36',
  source: 'https://orm.drizzle.team/docs/get-started-postgresql',
  facts: [
    {
      api: 'drizzle',
      pool: {
        at: 0,
        limit: { options: ['connection.max', 'client'], default: 10, unit: 'count' },
        connect: { options: ['connection.connect_timeout', 'client'], default: 30, unit: 's', off: [0, null] },
        idle: { options: ['connection.idle_timeout', 'client'], default: 'none', unit: 's', off: [0, null] },
        statement: {
          options: ['connection.connection.statement_timeout', 'client'],
          default: 'none',
          unit: 'ms',
          off: [0],
        },
      },
      clientDeadline: {
        at: 0,
        options: ['connection.connection.statement_timeout', 'client'],
        default: 'none',
        unit: 'ms',
        off: [0],
      },
    },
  ],
});

export const drizzleMysql2 = defineLibrary({
  module: 'drizzle-orm/mysql2',
  versions: '>=0.36',
  source: 'https://orm.drizzle.team/docs/get-started-mysql',
  facts: [
    {
      api: 'drizzle',
      pool: {
        at: 0,
        limit: { options: ['connection.connectionLimit', 'client'], default: 10, unit: 'count', off: [0] },
        connect: { options: ['connection.connectTimeout', 'client'], default: 10_000, unit: 'ms', off: [0] },
        idle: { options: ['connection.idleTimeout', 'connection.maxIdle', 'client'], default: 'none', unit: 'ms' },
      },
    },
  ],
});

export const drizzleBetterSqlite3 = defineLibrary({
  module: 'drizzle-orm/better-sqlite3',
  versions: '>=0.36',
  source: 'https://orm.drizzle.team/docs/get-started-sqlite',
  facts: [
    { api: 'BetterSQLite3Database#run', io: 'database', sync: true, sql: { at: 0 } },
    { api: 'BetterSQLite3Database#all', io: 'database', sync: true, sql: { at: 0 } },
    { api: 'BetterSQLite3Database#get', io: 'database', sync: true, sql: { at: 0 } },
    { api: 'BetterSQLite3Database#values', io: 'database', sync: true, sql: { at: 0 } },
    { api: 'BetterSQLite3Database#transaction', io: 'database', sync: true },
  ],
});

export const drizzleNodePostgresMigrator = defineLibrary({
  module: 'drizzle-orm/node-postgres/migrator',
  versions: '>=0.30',
  source: 'https://orm.drizzle.team/docs/migrations',
  facts: [{ api: 'migrate', io: 'database' }],
});

export const drizzlePostgresJsMigrator = defineLibrary({
  module: 'drizzle-orm/postgres-js/migrator',
  versions: '>=0.30',
  source: 'https://orm.drizzle.team/docs/migrations',
  facts: [{ api: 'migrate', io: 'database' }],
});

export const drizzleMysql2Migrator = defineLibrary({
  module: 'drizzle-orm/mysql2/migrator',
  versions: '>=0.30',
  source: 'https://orm.drizzle.team/docs/migrations',
  facts: [{ api: 'migrate', io: 'database' }],
});

export const drizzleBetterSqlite3Migrator = defineLibrary({
  module: 'drizzle-orm/better-sqlite3/migrator',
  versions: '>=0.30',
  source: 'https://orm.drizzle.team/docs/migrations',
  facts: [{ api: 'migrate', io: 'database', sync: true }],
});
