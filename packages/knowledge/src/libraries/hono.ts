import { defineLibrary } from '../fact.js';

export const hono = defineLibrary({
  module: 'hono',
  versions: '>=4',
  source: 'https://hono.dev/docs/api/request',
  facts: [
    { api: 'Context#json', answers: { at: { at: 1 } } },
    { api: 'Context#text', answers: { at: { at: 1 } } },
    { api: 'HandlerInterface', runs: [{ at: 0, rest: true, on: 'request', promise: 'handled' }] },
    { api: 'MiddlewareHandlerInterface', runs: [{ at: 0, rest: true, on: 'request', promise: 'handled' }] },
    { api: 'OnHandlerInterface', runs: [{ at: 2, rest: true, on: 'request', promise: 'handled' }] },
    { api: 'HonoRequest#json', parses: true, clientSent: true },
    { api: 'HonoRequest#param', clientSent: true },
    { api: 'HonoRequest#query', clientSent: true },
    { api: 'HonoRequest#queries', clientSent: true },
    { api: 'HonoRequest#header', clientSent: true },
    { api: 'HonoRequest#text', clientSent: true },
    { api: 'HonoRequest#parseBody', clientSent: true },
    { api: 'HonoRequest#formData', clientSent: true },
  ],
});
