import { defineLibrary } from '../fact.js';

/** Nothing bounds a session or a stream unless `setTimeout` is called on server, session or stream. */
export const http2 = defineLibrary({
  module: 'http2',
  versions: '>=18',
  source: 'https://nodejs.org/api/http2.html',
  facts: [
    {
      api: 'createServer',
      runs: [{ at: 0, rest: true, on: 'request', promise: 'ignored' }],
      server: { at: 0, response: { options: [], assign: [], default: 'none' } },
    },
    {
      api: 'createSecureServer',
      runs: [{ at: 0, rest: true, on: 'request', promise: 'ignored' }],
      server: { at: 0, response: { options: [], assign: [], default: 'none' } },
    },
    { api: 'Http2ServerRequest', emits: [] },
    { api: 'Http2ServerResponse', emits: [] },
    { api: 'ClientHttp2Session', emits: ['error'] },
    { api: 'Http2Server#setTimeout', setsDeadline: true },
    { api: 'Http2SecureServer#setTimeout', setsDeadline: true },
    { api: 'connect', io: 'socket', openEnded: true, heldUntil: ['Http2Session#close', 'Http2Session#destroy'] },
    { api: 'Http2Session#setTimeout', setsDeadline: true },
    { api: 'Http2Session#ping', io: 'http' },
    { api: 'Http2Session#destroy', handlesError: true },
    {
      api: 'ClientHttp2Session#request',
      io: 'http',
      signal: { at: 1, property: 'signal' },
      deadline: { slots: [{ at: 1, property: 'signal' }], default: 'none', unit: 'ms' },
    },
    { api: 'Http2Stream#setTimeout', setsDeadline: true },
  ],
});
