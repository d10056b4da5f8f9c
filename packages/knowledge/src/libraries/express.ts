import { defineLibrary } from '../fact.js';

/** `listen` makes a plain HTTP server with Node's own timeouts (from Node 26 on, 65 s of keep-alive). */
export const express = defineLibrary({
  module: 'express',
  versions: '>=4',
  source: 'https://expressjs.com/en/api.html#app.listen',
  facts: [
    { api: 'default', failures: { of: 'application', to: ['use'], parameters: 4 } },
    { api: 'Response#status', answers: { at: { at: 0 } } },
    { api: 'Response#sendStatus', answers: { at: { at: 0 } } },
    { api: 'Response', streams: true, emits: [] },
    { api: 'Application#listen', starts: 'server' },
    { api: 'Express#listen', starts: 'server' },
    {
      api: 'IRouterMatcher',
      runs: [
        {
          at: 0,
          rest: true,
          on: 'request',
          promise: 'handled',
          handledSince: { package: 'express', version: '5.0.0' },
        },
      ],
    },
    {
      api: 'IRouterHandler',
      runs: [
        {
          at: 0,
          rest: true,
          on: 'request',
          promise: 'handled',
          handledSince: { package: 'express', version: '5.0.0' },
        },
      ],
    },
    {
      api: 'IRouter#param',
      runs: [{ at: 1, on: 'request', promise: 'handled', handledSince: { package: 'express', version: '5.0.0' } }],
    },

    // Inherited from Node's request.
    { api: 'Request#signal', since: { package: '@types/node', version: '26.1.0' } },
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
    {
      api: 'Express#listen',
      io: 'socket',
      openEnded: true,
      server: {
        request: { options: [], assign: ['requestTimeout'], default: 300_000 },
        headers: { options: [], assign: ['headersTimeout'], default: 60_000 },
        keepAlive: { options: [], assign: ['keepAliveTimeout'], default: 5_000 },
        response: { options: [], assign: ['timeout'], default: 'none' },
      },
    },
    { api: 'Request', clientData: ['query', 'params', 'body', 'headers', 'cookies'] },
    { api: 'NextFunction', handlesError: true },
    { api: 'Response#cookie', durations: [{ at: 2, property: 'maxAge', unit: 'ms' }] },
  ],
});
