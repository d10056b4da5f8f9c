import { defineLibrary } from '../fact.js';

/** Node's own SQLite, all of it synchronous. Missing from declarations older than `@types/node` 22.5. */
export const sqlite = defineLibrary({
  module: 'sqlite',
  versions: '>=22.5',
  source: 'https://nodejs.org/api/sqlite.html',
  facts: [
    { api: 'new DatabaseSync', io: 'database', sync: true, heldUntil: ['DatabaseSync#close'] },
    { api: 'DatabaseSync#open', io: 'database', sync: true },
    { api: 'DatabaseSync#exec', io: 'database', sync: true, sql: { at: 0 } },
    { api: 'DatabaseSync#prepare', io: 'database', sync: true, sql: { at: 0 } },
    { api: 'DatabaseSync#applyChangeset', io: 'database', sync: true },
    { api: 'StatementSync#all', io: 'database', sync: true },
    { api: 'StatementSync#get', io: 'database', sync: true },
    { api: 'StatementSync#iterate', io: 'database', sync: true },
    { api: 'StatementSync#run', io: 'database', sync: true },
    { api: 'SQLTagStore#all', io: 'database', sync: true, sqlSafe: true },
    { api: 'SQLTagStore#get', io: 'database', sync: true, sqlSafe: true },
    { api: 'SQLTagStore#iterate', io: 'database', sync: true, sqlSafe: true },
    { api: 'SQLTagStore#run', io: 'database', sync: true, sqlSafe: true },
    { api: 'backup', io: 'database' },
  ],
});
