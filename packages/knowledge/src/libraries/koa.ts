import { defineLibrary } from '../fact.js';

/** `listen` makes a plain HTTP server with Node's own timeouts (from Node 26 on, 65 s of keep-alive). */
export const koa = defineLibrary({
  module: 'koa',
  versions: '>=2',
  source: 'https://koajs.com/#app-listen-',
  facts: [
    { api: 'new default', failures: { of: 'application', to: ['use'], catches: true } },
    { api: 'Application#listen', starts: 'server' },
    { api: 'Application#use', runs: [{ at: 0, on: 'request', promise: 'handled' }] },

    {
      api: 'Application#listen',
      io: 'socket',
      openEnded: true,
      server: {
        request: { options: [], assign: ['requestTimeout'], default: 300_000 },
        headers: { options: [], assign: ['headersTimeout'], default: 60_000 },
        keepAlive: { options: [], assign: ['keepAliveTimeout'], default: 5_000 },
        response: { options: [], assign: ['timeout'], default: 'none' },
      },
    },
    { api: 'ContextDelegatedRequest', clientData: ['query', 'querystring', 'headers', 'params', 'body'] },
    { api: 'Request', clientData: ['query', 'querystring', 'headers', 'body'] },
    { api: 'Application#onerror', handlesError: true },
    { api: 'BaseContext#onerror', handlesError: true },
    { api: 'BaseContext#throw', handlesError: true },
    { api: 'Cookies#set', durations: [{ at: 2, property: 'maxAge', unit: 'ms' }] },
  ],
});
