import { defineLibrary } from '../fact.js';

/** The adapter makes a Fastify server from its options, with Fastify's timeouts; NestJS hands out Node's server beneath. */
export const nestjsPlatformFastify = defineLibrary({
  module: '@nestjs/platform-fastify',
  versions: '>=10',
  source: 'https://docs.nestjs.com/techniques/performance',
  facts: [
    {
      api: 'new FastifyAdapter',
      server: {
        at: 0,
        request: { options: ['requestTimeout'], assign: ['getInstance().server.requestTimeout'], default: 'none' },
        headers: {
          options: ['http.headersTimeout', 'https.headersTimeout'],
          assign: ['getInstance().server.headersTimeout'],
          default: 60_000,
        },
        keepAlive: {
          options: ['keepAliveTimeout'],
          assign: ['getInstance().server.keepAliveTimeout'],
          default: 72_000,
        },
        response: {
          options: ['connectionTimeout', 'handlerTimeout'],
          assign: ['getInstance().server.timeout'],
          default: 'none',
        },
      },
    },
  ],
});
