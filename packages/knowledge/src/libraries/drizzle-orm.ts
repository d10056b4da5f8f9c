import { defineLibrary } from '../fact.js';

/** Builders run when they are awaited. */
export const drizzleOrm = defineLibrary({
  module: 'drizzle-orm',
  versions: '>=0.30',
  source: 'https://orm.drizzle.team/docs/sql',
  facts: [
    { api: 'QueryPromise', executes: 'database' },
    { api: 'QueryPromise#execute', io: 'database' },
    { api: 'sql', sqlSafe: true },
    { api: 'sql.identifier', sqlSafe: true },
    { api: 'sql.join', sqlSafe: true },
    { api: 'sql.fromList', sqlSafe: true },
    { api: 'sql.param', sqlSafe: true },
    { api: 'sql.placeholder', sqlSafe: true },
    { api: 'sql.empty', sqlSafe: true },
    { api: 'sql.raw', sql: { at: 0 } },
    { api: 'param', sqlSafe: true },
    { api: 'placeholder', sqlSafe: true },
  ],
});

export const drizzlePgCore = defineLibrary({
  module: 'drizzle-orm/pg-core',
  versions: '>=0.30',
  source: 'https://orm.drizzle.team/docs/transactions',
  facts: [
    { api: 'PgTransaction', serial: true },
    { api: 'PgDatabase#execute', sql: { at: 0 } },
    { api: 'PgDatabase#transaction', io: 'database' },
    { api: 'PgCountBuilder', executes: 'database' },
    { api: 'PgPreparedQuery#execute', io: 'database' },
  ],
});

export const drizzleMysqlCore = defineLibrary({
  module: 'drizzle-orm/mysql-core',
  versions: '>=0.30',
  source: 'https://orm.drizzle.team/docs/transactions',
  facts: [
    { api: 'MySqlTransaction', serial: true },
    { api: 'MySqlDatabase#execute', io: 'database', sql: { at: 0 } },
    { api: 'MySqlDatabase#transaction', io: 'database' },
    { api: 'MySqlCountBuilder', executes: 'database' },
    { api: 'MySqlPreparedQuery#execute', io: 'database' },
    { api: 'MySqlPreparedQuery#iterator', io: 'database' },
  ],
});

/** Asynchronous or not, as the driver is; what surely blocks is in the tables of the drivers. */
export const drizzleSqliteCore = defineLibrary({
  module: 'drizzle-orm/sqlite-core',
  versions: '>=0.30',
  source: 'https://orm.drizzle.team/docs/get-started-sqlite',
  facts: [
    { api: 'BaseSQLiteDatabase', serial: true },
    { api: 'SQLiteSelectQueryBuilderBase', serial: true },
    { api: 'SQLiteSelectBase', serial: true },
    { api: 'SQLiteInsertBase', serial: true },
    { api: 'SQLiteUpdateBase', serial: true },
    { api: 'SQLiteDeleteBase', serial: true },
    { api: 'SQLiteTransaction', serial: true },
    { api: 'BaseSQLiteDatabase#run', io: 'database', sql: { at: 0 } },
    { api: 'BaseSQLiteDatabase#all', io: 'database', sql: { at: 0 } },
    { api: 'BaseSQLiteDatabase#get', io: 'database', sql: { at: 0 } },
    { api: 'BaseSQLiteDatabase#values', io: 'database', sql: { at: 0 } },
    { api: 'BaseSQLiteDatabase#transaction', io: 'database' },
    { api: 'SQLiteCountBuilder', executes: 'database' },
    { api: 'SQLiteSelectBase#run', io: 'database' },
    { api: 'SQLiteSelectBase#all', io: 'database' },
    { api: 'SQLiteSelectBase#get', io: 'database' },
    { api: 'SQLiteSelectBase#values', io: 'database' },
    { api: 'SQLiteInsertBase#run', io: 'database' },
    { api: 'SQLiteInsertBase#all', io: 'database' },
    { api: 'SQLiteInsertBase#get', io: 'database' },
    { api: 'SQLiteInsertBase#values', io: 'database' },
    { api: 'SQLiteUpdateBase#run', io: 'database' },
    { api: 'SQLiteUpdateBase#all', io: 'database' },
    { api: 'SQLiteUpdateBase#get', io: 'database' },
    { api: 'SQLiteUpdateBase#values', io: 'database' },
    { api: 'SQLiteDeleteBase#run', io: 'database' },
    { api: 'SQLiteDeleteBase#all', io: 'database' },
    { api: 'SQLiteDeleteBase#get', io: 'database' },
    { api: 'SQLiteDeleteBase#values', io: 'database' },
    { api: 'SQLitePreparedQuery#run', io: 'database' },
    { api: 'SQLitePreparedQuery#all', io: 'database' },
    { api: 'SQLitePreparedQuery#get', io: 'database' },
    { api: 'SQLitePreparedQuery#values', io: 'database' },
    { api: 'SQLitePreparedQuery#execute', io: 'database' },
    { api: 'SQLiteSyncRelationalQuery#sync', io: 'database', sync: true },
  ],
});
