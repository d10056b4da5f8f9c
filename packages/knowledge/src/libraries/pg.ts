import { defineLibrary } from '../fact.js';

export const pg = defineLibrary({
  module: 'pg',
  versions: '>=8',
  source: 'https://node-postgres.com/apis/pool',
  facts: [
    {
      api: 'ClientBase',
      serial: true,
      // Plain errors without a code: https://github.com/brianc/node-postgres/blob/master/packages/pg/lib/client.js
      toldByText: [
        'Connection terminated',
        'Connection terminated unexpectedly',
        'Client has encountered a connection error and is not queryable',
        'Client was closed and is not queryable',
        'Client has already been connected',
        'Query read timeout',
        'timeout expired',
        'The server does not support SSL connections',
        'SASL:',
        'received invalid response:',
        'Received unexpected',
        'Unknown authenticationOk message type',
      ],
    },
    {
      api: 'Pool',
      toldByText: [
        'timeout exceeded when trying to connect',
        'Connection terminated due to connection timeout',
        'Cannot use a pool after calling end on the pool',
      ],
    },
    {
      api: 'new Pool',
      ordered: [{ at: 0, shorter: 'statement_timeout', longer: 'query_timeout' }],
      pool: {
        at: 0,
        limit: { options: ['max'], default: 10, unit: 'count' },
        connect: { options: ['connectionTimeoutMillis'], default: 'none', unit: 'ms', off: [0] },
        idle: { options: ['idleTimeoutMillis'], default: 10_000, unit: 'ms', off: [0] },
        statement: { options: ['statement_timeout', 'query_timeout'], default: 'none', unit: 'ms', off: [0, false] },
      },
      clientDeadline: {
        at: 0,
        options: ['statement_timeout', 'query_timeout'],
        default: 'none',
        unit: 'ms',
        off: [0, false],
      },
    },
    { api: 'Pool#query', io: 'database', sql: { at: 0 }, sqlValues: { at: 1, placeholder: '$1' } },
    { api: 'Pool#connect', io: 'database', heldUntil: ['PoolClient#release'] },
    { api: 'Pool#end', io: 'database' },
    {
      api: 'new Client',
      ordered: [{ at: 0, shorter: 'statement_timeout', longer: 'query_timeout' }],
      pool: {
        at: 0,
        connect: { options: ['connectionTimeoutMillis'], default: 'none', unit: 'ms', off: [0] },
        statement: { options: ['statement_timeout', 'query_timeout'], default: 'none', unit: 'ms', off: [0, false] },
      },
      clientDeadline: {
        at: 0,
        options: ['statement_timeout', 'query_timeout'],
        default: 'none',
        unit: 'ms',
        off: [0, false],
      },
    },
    { api: 'ClientBase#query', io: 'database', sql: { at: 0 }, sqlValues: { at: 1, placeholder: '$1' } },
    { api: 'ClientBase#connect', io: 'database' },
    { api: 'ClientBase#copyFrom', io: 'database', sql: { at: 0 }, openEnded: true },
    { api: 'ClientBase#copyTo', io: 'database', sql: { at: 0 }, openEnded: true },
    { api: 'Client#connect', io: 'database' },
    { api: 'Client#end', io: 'database' },
    { api: 'new Query', sql: { at: 0 } },
    { api: 'ClientBase#escapeIdentifier', sqlSafe: true },
    { api: 'ClientBase#escapeLiteral', sqlSafe: true },
    { api: 'escapeIdentifier', sqlSafe: true },
    { api: 'escapeLiteral', sqlSafe: true },
  ],
});
