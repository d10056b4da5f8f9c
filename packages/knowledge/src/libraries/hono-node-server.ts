import { defineLibrary } from '../fact.js';

/** Makes a plain HTTP server with Node's own timeouts unless given another `createServer`. */
export const honoNodeServer = defineLibrary({
  module: '@hono/node-server',
  versions: '>=1',
  source: 'https://hono.dev/docs/getting-started/nodejs',
  facts: [
    { api: 'serve', starts: 'server' },
    {
      api: 'serve',
      io: 'socket',
      openEnded: true,
      server: {
        at: 0,
        request: { options: ['serverOptions.requestTimeout'], assign: ['requestTimeout'], default: 300_000 },
        headers: { options: ['serverOptions.headersTimeout'], assign: ['headersTimeout'], default: 60_000 },
        keepAlive: { options: ['serverOptions.keepAliveTimeout'], assign: ['keepAliveTimeout'], default: 5_000 },
        response: { options: [], assign: ['timeout'], default: 'none' },
      },
    },
    {
      api: 'createAdaptorServer',
      server: {
        at: 0,
        request: { options: ['serverOptions.requestTimeout'], assign: ['requestTimeout'], default: 300_000 },
        headers: { options: ['serverOptions.headersTimeout'], assign: ['headersTimeout'], default: 60_000 },
        keepAlive: { options: ['serverOptions.keepAliveTimeout'], assign: ['keepAliveTimeout'], default: 5_000 },
        response: { options: [], assign: ['timeout'], default: 'none' },
      },
    },
  ],
});
