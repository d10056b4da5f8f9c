import { defineLibrary } from '../fact.js';

/** An acknowledgement is awaited for ever unless `timeout(ms)` comes before it in the chain. */
export const socketIo = defineLibrary({
  module: 'socket.io',
  versions: '>=4.6',
  source: 'https://socket.io/docs/v4/server-api/',
  facts: [
    { api: 'Server#emit', io: 'socket' },
    { api: 'Namespace#emit', io: 'socket' },
    { api: 'BroadcastOperator#emit', io: 'socket' },
    { api: 'Socket#emit', io: 'socket' },
    { api: 'RemoteSocket#emit', io: 'socket' },
    { api: 'Server#send', io: 'socket' },
    { api: 'Namespace#send', io: 'socket' },
    { api: 'Socket#send', io: 'socket' },
    { api: 'Server#timeout', setsDeadline: true },
    { api: 'Namespace#timeout', setsDeadline: true },
    { api: 'BroadcastOperator#timeout', setsDeadline: true },
    { api: 'Socket#timeout', setsDeadline: true },
    { api: 'RemoteSocket#timeout', setsDeadline: true },
    { api: 'BroadcastOperator#emitWithAck', io: 'socket', deadline: { slots: [], default: 'none', unit: 'ms' } },
    { api: 'Socket#emitWithAck', io: 'socket', deadline: { slots: [], default: 'none', unit: 'ms' } },
    { api: 'Server#fetchSockets', io: 'socket' },
    { api: 'Namespace#fetchSockets', io: 'socket' },
    { api: 'BroadcastOperator#fetchSockets', io: 'socket' },
    { api: 'Server#serverSideEmitWithAck', io: 'socket' },
    { api: 'Namespace#serverSideEmitWithAck', io: 'socket' },
    { api: 'Server#listen', openEnded: true },
    { api: 'Server#attach', openEnded: true },
  ],
});
