import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-server-timeouts.js';

const express = `import express from 'express';\nconst app = express();\n`;
const named = `${express}const server = app.listen(3000);`;
const withKeepAlive = `${named}\nserver.keepAliveTimeout = 65_000;`;

ruleCases(rule, {
  valid: [
    { name: 'silence alone, where the idle time is set', code: withKeepAlive },
    { name: 'a name alone is no evidence', code: `app.listen(3000);` },
    `${withKeepAlive}\nserver.timeout = 120_000;`,
    `${withKeepAlive}\nserver.setTimeout(120_000);`,
    { name: 'a test', filename: 'src/app.test.ts', code: `${express}app.listen(0);` },
    { name: 'a script', filename: 'scripts/serve.ts', code: `${express}app.listen(0);` },
    { name: 'returned', code: `${express}export const start = () => app.listen(3000);` },
    { name: 'a public field', code: `${express}export class Api { server = app.listen(3000); }` },
    { name: 'never listens', code: `import { createServer } from 'http';\ncreateServer();` },
    {
      name: 'set by name that nobody can read',
      code: `${named}\nexport const set = (name: 'timeout') => { server[name] = 1; };`,
    },
    {
      name: 'the platform is out of sight',
      code: `import { NestFactory } from '@nestjs/core';\nexport async function start(module: object, adapter: object) { const app = await NestFactory.create(module, adapter); await app.listen(3000); }`,
    },
    {
      name: 'all written down',
      options: { allowPlatformDefaults: false },
      code: `import { createServer } from 'http';\nconst server = createServer({ requestTimeout: 1, headersTimeout: 1, keepAliveTimeout: 1 });\nserver.timeout = 1;\nserver.listen(3000);`,
    },
  ],
  invalid: [
    {
      code: `${express}app.listen(3000);`,
      errors: [
        {
          messageId: 'keepAlive',
          line: 3,
          column: 5,
          data: {
            server: 'app.listen',
            seconds: 5,
            also: ', and puts no limit on a silent connection while answering',
            setters: '`keepAliveTimeout` and `timeout`',
            what: 'an idle connection and a silent connection while answering',
          },
        },
      ],
    },
    {
      name: 'a name of its own: assignments can be offered',
      code: named,
      errors: [
        {
          messageId: 'keepAlive',
          suggestions: [
            {
              messageId: 'set',
              output: `${named}\nserver.keepAliveTimeout = 65_000;\nserver.timeout = 120_000;`,
            },
          ],
        },
      ],
    },
    {
      name: 'in a function, by its indentation',
      code: `import Fastify from 'fastify';\nexport async function start() {\n  const app = Fastify();\n  await app.listen({ port: 3000 });\n}`,
      errors: [
        {
          messageId: 'unbounded',
          suggestions: [
            {
              messageId: 'set',
              output: `import Fastify from 'fastify';\nexport async function start() {\n  const app = Fastify();\n  app.server.requestTimeout = 120_000;\n  app.server.timeout = 120_000;\n  await app.listen({ port: 3000 });\n}`,
            },
          ],
        },
      ],
    },
    {
      name: 'switched off is reported where it is',
      code: `${withKeepAlive}\nserver.timeout = 0;`,
      errors: [{ messageId: 'switchedOff', line: 5, column: 18 }],
    },
    {
      name: 'switched off in another module is reported here',
      code: `${withKeepAlive}\nimport { off } from './off.js';\noff(server);`,
      files: {
        'src/off.ts': `import type { Server } from 'http';\nexport function off(server: Server) { server.setTimeout(0); }`,
      },
      errors: [{ messageId: 'switchedOff', line: 3, column: 20 }],
    },
    {
      name: 'every timeout written down',
      options: { allowPlatformDefaults: false },
      code: named,
      errors: [
        {
          messageId: 'implicit',
          suggestions: [
            {
              messageId: 'set',
              output: `${named}\nserver.requestTimeout = 120_000;\nserver.headersTimeout = 60_000;\nserver.keepAliveTimeout = 65_000;\nserver.timeout = 120_000;`,
            },
          ],
        },
      ],
    },
    {
      code: `import { startStandaloneServer } from '@apollo/server/standalone';\nexport async function run(server: never) { await startStandaloneServer(server, { listen: { port: 4000 } }); }`,
      errors: ['unsettable'],
    },
  ],
});
