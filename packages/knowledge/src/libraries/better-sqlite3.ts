import { defineLibrary } from '../fact.js';

/** Everything blocks the event loop but `backup`. */
export const betterSqlite3 = defineLibrary({
  module: 'better-sqlite3',
  versions: '>=8',
  source: 'https://github.com/WiseLibs/better-sqlite3/blob/master/docs/api.md',
  facts: [
    { api: 'default', io: 'database', sync: true },
    { api: 'new default', io: 'database', sync: true },
    { api: 'Database#prepare', sql: { at: 0 } },
    { api: 'Database#exec', io: 'database', sync: true, sql: { at: 0 } },
    { api: 'Database#pragma', io: 'database', sync: true, sql: { at: 0 } },
    { api: 'Database#backup', io: 'database' },
    { api: 'Database#serialize', io: 'database', sync: true },
    { api: 'Database#loadExtension', io: 'file', sync: true },
    { api: 'Database#close', io: 'database', sync: true },
    { api: 'Statement#run', io: 'database', sync: true },
    { api: 'Statement#get', io: 'database', sync: true },
    { api: 'Statement#all', io: 'database', sync: true },
    { api: 'Statement#iterate', io: 'database', sync: true },
    { api: 'Transaction', io: 'database', sync: true },
    { api: 'Transaction#default', io: 'database', sync: true },
    { api: 'Transaction#deferred', io: 'database', sync: true },
    { api: 'Transaction#immediate', io: 'database', sync: true },
    { api: 'Transaction#exclusive', io: 'database', sync: true },
  ],
});
