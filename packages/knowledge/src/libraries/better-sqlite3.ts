import { defineLibrary } from '../fact.js';

/** Everything blocks the event loop but `backup`. */
export const betterSqlite3 = defineLibrary({
  module: 'better-sqlite3',
  versions: '>=8',
  source: 'https://github.com/WiseLibs/better-sqlite3/blob/master/docs/api.md',
  facts: [
    { api: 'default', io: 'database', sync: true },
    { api: 'new default', io: 'database', sync: true },
    { api: 'BetterSqlite3.Database#prepare', sql: { at: 0 } },
    { api: 'BetterSqlite3.Database#exec', io: 'database', sync: true, sql: { at: 0 } },
    { api: 'BetterSqlite3.Database#pragma', io: 'database', sync: true },
    { api: 'BetterSqlite3.Database#backup', io: 'database' },
    { api: 'BetterSqlite3.Database#serialize', io: 'database', sync: true },
    { api: 'BetterSqlite3.Database#loadExtension', io: 'file', sync: true },
    { api: 'BetterSqlite3.Database#close', io: 'database', sync: true },
    { api: 'BetterSqlite3.Statement#run', io: 'database', sync: true },
    { api: 'BetterSqlite3.Statement#get', io: 'database', sync: true },
    { api: 'BetterSqlite3.Statement#all', io: 'database', sync: true },
    { api: 'BetterSqlite3.Statement#iterate', io: 'database', sync: true },
    { api: 'BetterSqlite3.Transaction', io: 'database', sync: true },
    { api: 'BetterSqlite3.Transaction#default', io: 'database', sync: true },
    { api: 'BetterSqlite3.Transaction#deferred', io: 'database', sync: true },
    { api: 'BetterSqlite3.Transaction#immediate', io: 'database', sync: true },
    { api: 'BetterSqlite3.Transaction#exclusive', io: 'database', sync: true },
  ],
});
