import { defineLibrary } from '../fact.js';

/** A plain HTTP server with Node's own timeouts, and 10 s for a payload; an answer may take for ever. */
export const hapi = defineLibrary({
  module: '@hapi/hapi',
  versions: '>=20',
  source: 'https://hapi.dev/api/#server.options',
  facts: [
    { api: 'Server#start', starts: 'server' },
    { api: 'Server#route', runs: [{ at: 0, property: 'handler', on: 'request', promise: 'handled' }] },
    { api: 'Server#ext', runs: [{ at: 1, on: 'request', promise: 'handled' }] },

    {
      api: 'server',
      server: {
        at: 0,
        request: { options: ['routes.payload.timeout'], assign: ['listener.requestTimeout'], default: 300_000 },
        headers: { options: [], assign: ['listener.headersTimeout'], default: 60_000 },
        keepAlive: { options: [], assign: ['listener.keepAliveTimeout'], default: 5_000 },
        response: {
          options: ['routes.timeout.server', 'routes.timeout.socket'],
          assign: ['listener.timeout'],
          default: 'none',
        },
      },
    },
    {
      api: 'new Server',
      server: {
        at: 0,
        request: { options: ['routes.payload.timeout'], assign: ['listener.requestTimeout'], default: 300_000 },
        headers: { options: [], assign: ['listener.headersTimeout'], default: 60_000 },
        keepAlive: { options: [], assign: ['listener.keepAliveTimeout'], default: 5_000 },
        response: {
          options: ['routes.timeout.server', 'routes.timeout.socket'],
          assign: ['listener.timeout'],
          default: 'none',
        },
      },
    },
    { api: 'Server#start', io: 'socket', openEnded: true },
  ],
});
