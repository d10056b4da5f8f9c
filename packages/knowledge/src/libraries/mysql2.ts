import { defineLibrary } from '../fact.js';

/**
 * The callback interface. `connectTimeout` bounds making a connection; waiting for a free one is unbounded. Idle
 * connections are closed only where `maxIdle` is below `connectionLimit`, so by default they never are.
 */
export const mysql2 = defineLibrary({
  module: 'mysql2',
  versions: '>=3',
  source: 'https://sidorares.github.io/node-mysql2/docs/examples/connections/create-pool',
  facts: [
    { api: 'Connection', serial: true },
    {
      api: 'createPool',
      pool: {
        at: 0,
        limit: { options: ['connectionLimit'], default: 10, unit: 'count', off: [0] },
        connect: { options: ['connectTimeout'], default: 10_000, unit: 'ms', off: [0] },
        idle: { options: ['idleTimeout', 'maxIdle'], default: 'none', unit: 'ms' },
      },
    },
    {
      api: 'createConnection',
      io: 'database',
      pool: { at: 0, connect: { options: ['connectTimeout'], default: 10_000, unit: 'ms', off: [0] } },
    },
    {
      api: 'Pool#query',
      io: 'database',
      sql: { at: 0 },
      deadline: { slots: [{ at: 0, property: 'timeout' }], default: 'none', unit: 'ms' },
    },
    {
      api: 'Pool#execute',
      io: 'database',
      sql: { at: 0 },
      deadline: { slots: [{ at: 0, property: 'timeout' }], default: 'none', unit: 'ms' },
    },
    { api: 'Pool#getConnection', io: 'database', heldUntil: ['PoolConnection#release', 'PoolConnection#destroy'] },
    { api: 'Pool#releaseConnection', releases: { at: 0 } },
    { api: 'Pool#end', io: 'database' },
    { api: 'Pool#escape', sqlSafe: true },
    { api: 'Pool#escapeId', sqlSafe: true },
    { api: 'Pool#format', sql: { at: 0 }, sqlSafe: true },
    {
      api: 'Connection#query',
      io: 'database',
      sql: { at: 0 },
      deadline: { slots: [{ at: 0, property: 'timeout' }], default: 'none', unit: 'ms' },
    },
    {
      api: 'Connection#execute',
      io: 'database',
      sql: { at: 0 },
      deadline: { slots: [{ at: 0, property: 'timeout' }], default: 'none', unit: 'ms' },
    },
    { api: 'Connection#connect', io: 'database' },
    { api: 'Connection#ping', io: 'database' },
    { api: 'Connection#reset', io: 'database' },
    { api: 'Connection#changeUser', io: 'database' },
    { api: 'Connection#beginTransaction', io: 'database' },
    { api: 'Connection#commit', io: 'database' },
    { api: 'Connection#rollback', io: 'database' },
    { api: 'Connection#prepare', io: 'database', sql: { at: 0 } },
    { api: 'Connection#end', io: 'database' },
    { api: 'Connection#escape', sqlSafe: true },
    { api: 'Connection#escapeId', sqlSafe: true },
    { api: 'Connection#format', sql: { at: 0 }, sqlSafe: true },
    { api: 'PrepareStatementInfo#execute', io: 'database' },
    { api: 'Query#stream', io: 'database', openEnded: true },
    {
      api: 'PoolCluster#getConnection',
      io: 'database',
      heldUntil: ['PoolConnection#release', 'PoolConnection#destroy'],
    },
    { api: 'PoolCluster#end', io: 'database' },
    {
      api: 'PoolNamespace#query',
      io: 'database',
      sql: { at: 0 },
      deadline: { slots: [{ at: 0, property: 'timeout' }], default: 'none', unit: 'ms' },
    },
    {
      api: 'PoolNamespace#execute',
      io: 'database',
      sql: { at: 0 },
      deadline: { slots: [{ at: 0, property: 'timeout' }], default: 'none', unit: 'ms' },
    },
    {
      api: 'PoolNamespace#getConnection',
      io: 'database',
      heldUntil: ['PoolConnection#release', 'PoolConnection#destroy'],
    },
    { api: 'escape', sqlSafe: true },
    { api: 'escapeId', sqlSafe: true },
    { api: 'format', sql: { at: 0 }, sqlSafe: true },
    { api: 'raw', sql: { at: 0 } },
  ],
});
