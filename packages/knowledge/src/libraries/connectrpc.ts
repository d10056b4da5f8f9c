import { defineLibrary } from '../fact.js';

export const connectrpcConnect = defineLibrary({
  module: '@connectrpc/connect',
  versions: '>=1',
  source: 'https://connectrpc.com/docs/node/using-clients',
  facts: [
    { api: 'new ConnectError', cause: { at: 4 } },
    { api: 'ConnectRouter#service', runs: [{ at: 1, each: true, on: 'request', promise: 'handled' }] },
    {
      api: 'Transport#unary',
      io: 'rpc',
      signal: { at: 1 },
      deadline: { slots: [{ at: 1 }, { at: 2 }], default: 'none', unit: 'ms' },
    },
    {
      api: 'Transport#stream',
      io: 'rpc',
      openEnded: true,
      signal: { at: 1 },
      deadline: { slots: [{ at: 1 }, { at: 2 }], default: 'none', unit: 'ms' },
    },
  ],
});

/** The transport carries the timeout of every client made with it. */
export const connectrpcConnectNode = defineLibrary({
  module: '@connectrpc/connect-node',
  versions: '>=1',
  source: 'https://connectrpc.com/docs/node/using-clients',
  facts: [
    {
      api: 'createConnectTransport',
      clientDeadline: { at: 0, options: ['defaultTimeoutMs'], default: 'none', unit: 'ms', off: [0] },
    },
    {
      api: 'createGrpcTransport',
      clientDeadline: { at: 0, options: ['defaultTimeoutMs'], default: 'none', unit: 'ms', off: [0] },
    },
    {
      api: 'createGrpcWebTransport',
      clientDeadline: { at: 0, options: ['defaultTimeoutMs'], default: 'none', unit: 'ms', off: [0] },
    },
    { api: 'Http2SessionManager#connect', io: 'socket' },
    { api: 'Http2SessionManager#request', io: 'http' },
  ],
});
