import { defineLibrary } from '../fact.js';

/** A queue kept in PostgreSQL: what bounds a statement is decided by the pool, so no deadline is stated here. */
export const pgBoss = defineLibrary({
  module: 'pg-boss',
  versions: '>=9',
  source: 'https://timgit.github.io/pg-boss/#/api/constructor',
  facts: [
    { api: 'PgBoss#work', starts: 'consumer' },
    { api: 'new default', madeOnce: { kind: 'queue', closedBy: ['stop'] } },
    { api: 'PgBoss', emits: ['error'] },
    { api: 'new PgBoss', pool: { at: 0, limit: { options: ['max'], default: 10, unit: 'count' } } },

    { api: 'PgBoss#start', io: 'queue' },
    // Waits for the jobs that are running, by default 30 s.
    {
      api: 'PgBoss#stop',
      io: 'queue',
      deadline: { slots: [{ at: 0, property: 'timeout' }], default: 30_000, unit: 'ms' },
    },

    {
      api: 'PgBoss#send',
      durations: [
        { at: 2, property: 'retryDelay', unit: 's' },
        { at: 2, property: 'startAfter', unit: 's' },
      ],
      io: 'queue',
    },
    { api: 'PgBoss#sendAfter', io: 'queue' },
    { api: 'PgBoss#sendThrottled', io: 'queue' },
    { api: 'PgBoss#sendDebounced', io: 'queue' },
    { api: 'PgBoss#insert', io: 'queue' },
    { api: 'PgBoss#publish', io: 'queue' },
    { api: 'PgBoss#subscribe', io: 'queue' },
    { api: 'PgBoss#unsubscribe', io: 'queue' },
    { api: 'PgBoss#fetch', io: 'queue' },
    { api: 'PgBoss#work', runs: [{ at: 1, rest: true, on: 'job', promise: 'handled' }], io: 'queue', openEnded: true },
    { api: 'PgBoss#offWork', io: 'queue' },

    { api: 'PgBoss#complete', io: 'queue' },
    { api: 'PgBoss#fail', io: 'queue', handlesError: true },
    { api: 'PgBoss#cancel', io: 'queue' },
    { api: 'PgBoss#resume', io: 'queue' },
    { api: 'PgBoss#retry', io: 'queue' },
    { api: 'PgBoss#deleteJob', io: 'queue' },
    { api: 'PgBoss#deleteQueuedJobs', io: 'queue' },
    { api: 'PgBoss#deleteStoredJobs', io: 'queue' },
    { api: 'PgBoss#deleteAllJobs', io: 'queue' },
    { api: 'PgBoss#getJobById', io: 'queue' },

    { api: 'PgBoss#createQueue', io: 'queue' },
    { api: 'PgBoss#updateQueue', io: 'queue' },
    { api: 'PgBoss#deleteQueue', io: 'queue' },
    { api: 'PgBoss#getQueue', io: 'queue' },
    { api: 'PgBoss#getQueues', io: 'queue' },
    { api: 'PgBoss#getQueueStats', io: 'queue' },
    { api: 'PgBoss#schedule', io: 'queue' },
    { api: 'PgBoss#unschedule', io: 'queue' },
    { api: 'PgBoss#getSchedules', io: 'queue' },
    { api: 'PgBoss#supervise', io: 'queue' },
    { api: 'PgBoss#isInstalled', io: 'queue' },
    { api: 'PgBoss#schemaVersion', io: 'queue' },
    { api: 'Db#executeSql', io: 'database', sql: { at: 0 }, sqlValues: { at: 1, placeholder: '$1' } },
  ],
});
