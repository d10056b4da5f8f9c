import { defineLibrary } from '../fact.js';

/** Sets the request timeout to 0 and so switches off the 300 s that Node has. `reply.send(error)` goes to the error handler. */
export const fastify = defineLibrary({
  module: 'fastify',
  versions: '>=4',
  source: 'https://fastify.dev/docs/latest/Reference/Server/#factory',
  facts: [
    { api: 'FastifyReply#status', answers: { at: { at: 0 } } },
    { api: 'FastifyReply#code', answers: { at: { at: 0 } } },
    { api: 'FastifyInstance#listen', starts: 'server' },
    { api: 'RouteShorthandMethod', runs: [{ at: 1, rest: true, on: 'request', promise: 'handled' }] },
    { api: 'FastifyInstance#route', runs: [{ at: 0, property: 'handler', on: 'request', promise: 'handled' }] },
    {
      api: 'FastifyInstance#addHook',
      runs: [{ at: 1, on: 'request', promise: 'handled', onceFor: ['onClose', 'onListen', 'onReady', 'preClose'] }],
    },
    { api: 'FastifyInstance#setErrorHandler', runs: [{ at: 0, on: 'request', promise: 'handled' }] },
    { api: 'FastifyInstance#setNotFoundHandler', runs: [{ at: 0, rest: true, on: 'request', promise: 'handled' }] },
    { api: 'FastifyInstance#register', runs: [{ at: 0, on: 'start', once: true, promise: 'handled' }] },

    {
      api: 'fastify',
      server: {
        at: 0,
        request: { options: ['requestTimeout'], assign: ['server.requestTimeout'], default: 'none' },
        headers: {
          options: ['http.headersTimeout', 'https.headersTimeout'],
          assign: ['server.headersTimeout'],
          default: 60_000,
        },
        keepAlive: { options: ['keepAliveTimeout'], assign: ['server.keepAliveTimeout'], default: 72_000 },
        response: { options: ['connectionTimeout', 'handlerTimeout'], assign: ['server.timeout'], default: 'none' },
      },
    },
    {
      api: 'default',
      server: {
        at: 0,
        request: { options: ['requestTimeout'], assign: ['server.requestTimeout'], default: 'none' },
        headers: {
          options: ['http.headersTimeout', 'https.headersTimeout'],
          assign: ['server.headersTimeout'],
          default: 60_000,
        },
        keepAlive: { options: ['keepAliveTimeout'], assign: ['server.keepAliveTimeout'], default: 72_000 },
        response: { options: ['connectionTimeout', 'handlerTimeout'], assign: ['server.timeout'], default: 'none' },
      },
    },
    { api: 'FastifyInstance#listen', io: 'socket', openEnded: true, signal: { at: 0, property: 'signal' } },
    { api: 'FastifyRequest', clientData: ['query', 'params', 'body', 'headers', 'cookies'] },
    { api: 'FastifyInstance#inject', signal: { at: 0, property: 'signal' } },
    { api: 'FastifyRequest#signal', since: { package: 'fastify', version: '5.8.0' } },
    { api: 'FastifyReply#send', handlesError: true },
    { api: 'FastifyBaseLogger#trace', logs: 'trace' },
    { api: 'FastifyBaseLogger#debug', logs: 'debug' },
    { api: 'FastifyBaseLogger#info', logs: 'info' },
    { api: 'FastifyBaseLogger#warn', logs: 'warn' },
    { api: 'FastifyBaseLogger#error', logs: 'error' },
    { api: 'FastifyBaseLogger#fatal', logs: 'fatal' },
  ],
});
