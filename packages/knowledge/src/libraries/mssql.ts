import { defineLibrary } from '../fact.js';

/** `query` and `batch` parameterize when they are used as a template tag and take raw SQL when they are called. */
export const mssql = defineLibrary({
  module: 'mssql',
  versions: '>=7',
  source: 'https://tediousjs.github.io/node-mssql/#configuration-1',
  facts: [
    { api: 'ConnectionPool', emits: ['error'] },
    {
      api: 'new ConnectionPool',
      pool: {
        at: 0,
        limit: { options: ['pool.max'], default: 10, unit: 'count' },
        connect: {
          options: ['connectionTimeout', 'options.connectTimeout', 'pool.acquireTimeoutMillis'],
          default: 15_000,
          unit: 'ms',
          off: [0],
        },
        idle: { options: ['pool.idleTimeoutMillis'], default: 30_000, unit: 'ms' },
        statement: { options: ['requestTimeout', 'options.requestTimeout'], default: 15_000, unit: 'ms', off: [0] },
      },
      clientDeadline: {
        at: 0,
        options: ['requestTimeout', 'options.requestTimeout'],
        default: 15_000,
        unit: 'ms',
        off: [0],
      },
    },
    {
      api: 'connect',
      io: 'database',
      pool: {
        at: 0,
        limit: { options: ['pool.max'], default: 10, unit: 'count' },
        connect: {
          options: ['connectionTimeout', 'options.connectTimeout', 'pool.acquireTimeoutMillis'],
          default: 15_000,
          unit: 'ms',
          off: [0],
        },
        idle: { options: ['pool.idleTimeoutMillis'], default: 30_000, unit: 'ms' },
        statement: { options: ['requestTimeout', 'options.requestTimeout'], default: 15_000, unit: 'ms', off: [0] },
      },
      clientDeadline: {
        at: 0,
        options: ['requestTimeout', 'options.requestTimeout'],
        default: 15_000,
        unit: 'ms',
        off: [0],
      },
    },
    { api: 'query', io: 'database', sql: { at: 0 }, sqlSafe: true },
    { api: 'ConnectionPool#connect', io: 'database' },
    { api: 'ConnectionPool#close', io: 'database' },
    { api: 'ConnectionPool#query', io: 'database', sql: { at: 0 }, sqlSafe: true },
    { api: 'ConnectionPool#batch', io: 'database', sql: { at: 0 }, sqlSafe: true },
    { api: 'Request#query', io: 'database', sql: { at: 0 }, sqlSafe: true },
    { api: 'Request#batch', io: 'database', sql: { at: 0 }, sqlSafe: true },
    { api: 'Request#execute', io: 'database' },
    { api: 'Request#bulk', io: 'database' },
    { api: 'Request#toReadableStream', io: 'database', openEnded: true },
    { api: 'Request#pipe', io: 'database', openEnded: true },
    { api: 'Transaction#begin', io: 'database' },
    { api: 'Transaction#commit', io: 'database' },
    { api: 'Transaction#rollback', io: 'database' },
    { api: 'PreparedStatement#prepare', io: 'database', sql: { at: 0 } },
    { api: 'PreparedStatement#execute', io: 'database' },
    { api: 'PreparedStatement#unprepare', io: 'database' },
  ],
});
