import { describe, expect, it } from 'vitest';
import { drawProject } from './testing/drawn-project.js';

/** Each case: the files, the marked calls of `main`, and what they are. */
const cases: readonly (readonly [
  title: string,
  files: Readonly<Record<string, string>>,
  expected: readonly string[],
])[] = [
  ['a named import', { 'main.ts': `import { Pool } from 'pg';\nnew Pool(); // ?` }, ['pg Pool']],
  [
    'an import under another name',
    { 'main.ts': `import { Pool as P } from 'pg';\nconst p = new P();\np.query('x'); // ?` },
    ['pg Pool#query'],
  ],
  ['a namespace import', { 'main.ts': `import * as pg from 'pg';\nnew pg.Pool().query('x'); // ?` }, ['pg Pool#query']],
  [
    'a default import with members',
    { 'main.ts': `import pg from 'pg';\nnew pg.Pool().query('x'); // ?` },
    ['pg Pool#query'],
  ],
  [
    'require, destructured',
    { 'main.cjs': `const { Pool } = require('pg');\nnew Pool().query('x'); // ?` },
    ['pg Pool#query'],
  ],
  ['require, whole', { 'main.cjs': `const fs = require('node:fs');\nfs.readFileSync('x'); // ?` }, ['fs readFileSync']],
  ['import = require', { 'main.ts': `import pg = require('pg');\nnew pg.Pool().query('x'); // ?` }, ['pg Pool#query']],
  [
    'a dynamic import',
    { 'main.ts': `const { Pool } = await import('pg');\nnew Pool().query('x'); // ?` },
    ['pg Pool#query'],
  ],
  [
    'a function by destructuring',
    { 'main.ts': `import fs from 'fs';\nconst { readFile: read } = fs.promises;\nread('x'); // ?` },
    ['fs/promises readFile'],
  ],
  [
    'a chain of names',
    {
      'main.ts': `import { Pool } from 'pg';\nconst a = new Pool();\nconst b = a;\nlet c;\nc = b;\nc.query('x'); // ?`,
    },
    ['pg Pool#query'],
  ],
  [
    'a function with an annotation is what stands there',
    {
      'main.ts': `import { request } from 'undici';\nconst ask: typeof request = async (...given) => request(...given);\nask('x'); // ?\nclass Client {\n  ask: typeof request = (...given) => request(...given);\n}\nnew Client().ask('x'); // ?\ndeclare const other: typeof request;\nother('x'); // ?`,
    },
    ['ask', 'ask', 'undici request'],
  ],
  [
    'a function that is only declared',
    {
      'main.ts': `import { Pool } from 'pg';\ndeclare function pool(): Pool;\npool().query('x'); // ?\ndeclare function fetch(url: string): string;\nfetch('x'); // ?`,
    },
    ['pg Pool#query', 'unknown'],
  ],
  [
    'what a call resolves to',
    { 'main.ts': `import { Pool } from 'pg';\nconst client = await new Pool().connect();\nclient.release(); // ?` },
    ['pg PoolClient#release'],
  ],
  [
    'a then callback',
    { 'main.ts': `import { Pool } from 'pg';\nnew Pool().connect().then(client => {\n  client.query('x'); // ?\n});` },
    ['pg ClientBase#query'],
  ],
  [
    'a listener, by the name of its event',
    {
      'main.ts': `import { WebSocketServer } from 'ws';\nconst server = new WebSocketServer();\nserver.on('connection', (socket, request) => {\n  socket.ping(); // ?\n  request.socket.on('close', () => {}); // ?\n});`,
    },
    ['ws WebSocket#ping', 'net Socket#on'],
  ],
  [
    'an element of a tuple that a library gives',
    {
      'main.ts': `import { User } from './user.js';\nconst [user] = await User.findOrCreate({ where: {} });\nuser.destroy(); // ?`,
      'user.ts': `import { Model } from 'sequelize';\nexport class User extends Model {}`,
    },
    ['sequelize Model#destroy'],
  ],
  [
    'a hook, by its name',
    {
      'main.ts': `import fastify from 'fastify';\nfastify().addHook('onSend', (request, reply, payload, done) => {\n  done(); // ?\n});`,
    },
    ['fastify DoneFuncWithErrOrRes'],
  ],
  [
    'an annotated parameter',
    {
      'main.ts': `import type { Pool } from 'pg';\nexport function f(p: Pool | undefined) {\n  p?.query('x'); // ?\n}`,
    },
    ['pg Pool#query'],
  ],
  [
    'a project interface',
    {
      'deps.ts': `import type { Pool } from 'pg';\nexport interface Deps extends Base { readonly db: Pool }\ninterface Base { log(x: string): void }`,
      'main.ts': `import type { Deps } from './deps.js';\nexport const f = ({ db }: Deps) => {\n  db.query('x'); // ?\n}`,
    },
    ['pg Pool#query'],
  ],
  [
    'a parameter property',
    {
      'main.ts': `import { Pool } from 'pg';\nexport class R { constructor(private readonly pool: Pool) {}\n  find() {\n    return this.pool.query('x'); // ?\n  }\n}`,
    },
    ['pg Pool#query'],
  ],
  [
    'a field with an initialiser',
    {
      'main.ts': `import { Pool } from 'pg';\nexport class R { #pool = new Pool();\n  find() {\n    return this.#pool.query('x'); // ?\n  }\n}`,
    },
    ['pg Pool#query'],
  ],
  [
    'a field assigned in the constructor',
    {
      'main.js': `import { Pool } from 'pg';\nexport class R { constructor() { this.pool = new Pool(); }\n  find() {\n    return this.pool.query('x'); // ?\n  }\n}`,
    },
    ['pg Pool#query'],
  ],
  [
    'an inherited field',
    {
      'main.ts': `import { Pool } from 'pg';\nclass Base<T> { protected pool = new Pool(); value?: T }\nexport class R extends Base<string> { find() {\n    return this.pool.query('x'); // ?\n  }\n}`,
    },
    ['pg Pool#query'],
  ],
  [
    'a static member inherited from a library through project classes',
    {
      'base.ts': `import { Model } from 'objection';\nexport class Base extends Model {}`,
      'main.ts': `import { Base } from './base.js';\nclass User extends Base {}\nUser.query().where('id', 1); // ?`,
    },
    ['objection QueryBuilder#where'],
  ],
  [
    'an unknown mixin',
    {
      'main.ts': `import { Model } from 'objection';\nimport { timestamped } from 'somewhere';\nclass User extends timestamped(Model) {}\nUser.query(); // ?`,
    },
    ['objection Model.query'],
  ],
  [
    'callback parameters of a library',
    {
      'main.ts': `import Fastify from 'fastify';\nconst app = Fastify();\napp.get('/', async (request, reply) => {\n  request.log.info('x');\n  reply.code(200).send(); // ?\n});`,
    },
    ['fastify FastifyReply#send'],
  ],
  [
    'express handlers',
    {
      'main.ts': `import express from 'express';\nconst r = express.Router();\nr.get('/', (req, res) => {\n  res.status(200).json({}); // ?\n});`,
    },
    ['express Response#json'],
  ],
  [
    'a contextual variable type',
    {
      'main.ts': `import type { RequestHandler } from 'express';\nexport const h: RequestHandler = (req, res, next) => {\n  res.json({}); // ?\n};`,
    },
    ['express Response#json'],
  ],
  [
    'a handler inside options',
    {
      'main.ts': `import { Kafka } from 'kafkajs';\nconst c = new Kafka({ brokers: [] }).consumer({ groupId: 'g' });\nawait c.run({ eachBatch: async ({ batch, heartbeat, resolveOffset }) => {\n  await c.commitOffsets([]); // ?\n} });`,
    },
    ['kafkajs Consumer#commitOffsets'],
  ],
  [
    'a transaction callback',
    {
      'main.ts': `import { Kysely } from 'kysely';\nexport function f(db: Kysely<unknown>) {\n  return db.transaction().execute(async trx => {\n    await trx.selectFrom('a' as never).selectAll().execute(); // ?\n  });\n}`,
    },
    ['kysely SelectQueryBuilder#execute'],
  ],
  [
    'a project function in another module',
    {
      'db.ts': `import { Pool } from 'pg';\nexport function createDb() { return new Pool(); }`,
      'main.ts': `import { createDb } from './db';\ncreateDb().query('x'); // ?`,
    },
    ['pg Pool#query'],
  ],
  [
    're-exports and export stars',
    {
      'a.ts': `import { Pool } from 'pg';\nexport const db = new Pool();`,
      'b.ts': `export * from './a.js';`,
      'c.ts': `export { db as database } from './b.js';`,
      'main.ts': `import { database } from './c.js';\ndatabase.query('x'); // ?`,
    },
    ['pg Pool#query'],
  ],
  [
    'module.exports',
    {
      'db.cjs': `const { Pool } = require('pg');\nmodule.exports = { pool: new Pool(), other: 1 };`,
      'main.cjs': `const { pool } = require('./db.cjs');\npool.query('x'); // ?`,
    },
    ['pg Pool#query'],
  ],
  [
    'paths of a tsconfig',
    {
      'tsconfig.json': `{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }`,
      'src/db.ts': `import { Pool } from 'pg';\nexport default new Pool();`,
      'src/main.ts': `import db from '@/db';\ndb.query('x'); // ?`,
      'main.ts': `export * from './src/main';\nimport db from '@/db';\ndb.query('x'); // ?`,
    },
    ['pg Pool#query'],
  ],
  [
    'a workspace package that is not installed',
    {
      'package.json': `{ "workspaces": ["packages/*"] }`,
      'packages/db/package.json': `{ "name": "@shop/db", "main": "dist/index.js" }`,
      'packages/db/src/index.ts': `import { Pool } from 'pg';\nexport const db = new Pool();`,
      'main.ts': `import { db } from '@shop/db';\ndb.query('x'); // ?`,
    },
    ['pg Pool#query'],
  ],
  [
    'package imports',
    {
      'package.json': `{ "imports": { "#db": "./lib/db.ts" } }`,
      'lib/db.ts': `import { Pool } from 'pg';\nexport const db = new Pool();`,
      'main.ts': `import { db } from '#db';\ndb.query('x'); // ?`,
    },
    ['pg Pool#query'],
  ],
  [
    'a generic wrapper',
    {
      'main.ts': `import { Pool } from 'pg';\nasync function timed<T>(name: string, run: () => Promise<T>): Promise<T> { return run(); }\nconst pool = new Pool();\nconst client = await timed('connect', () => pool.connect());\nclient.release(); // ?`,
    },
    ['pg PoolClient#release'],
  ],
  [
    'utility types',
    {
      'main.ts': `import { Pool } from 'pg';\nconst make = () => new Pool();\nexport function f(p: Readonly<ReturnType<typeof make>>) {\n  p.query('x'); // ?\n}`,
    },
    ['pg Pool#query'],
  ],
  [
    'arrays and loops',
    {
      'main.ts': `import { Pool } from 'pg';\nconst pools = [new Pool(), new Pool()];\nfor (const p of pools) {\n  p.query('x'); // ?\n}`,
    },
    ['pg Pool#query'],
  ],
  [
    'map and Promise.all',
    {
      'main.ts': `import { Pool } from 'pg';\nconst pools = [1, 2].map(() => new Pool());\nconst clients = await Promise.all(pools.map(p => p.connect()));\nclients[0]?.release(); // ?`,
    },
    ['pg PoolClient#release'],
  ],
  [
    'promisify',
    {
      'main.ts': `import { promisify } from 'util';\nimport { exec } from 'child_process';\nconst run = promisify(exec);\nrun('ls'); // ?`,
    },
    ['child_process exec'],
  ],
  ['a global', { 'main.ts': `globalThis.fetch('x'); // ?\nfetch('y'); // ?` }, ['fetch', 'fetch']],
  ['a local name that hides a global', { 'main.ts': `const fetch = (x: string) => x;\nfetch('y'); // ?` }, ['fetch']],
  [
    'a method of the same name on something else',
    { 'main.ts': `const cache = new Map<string, string>();\ncache.delete('x'); // ?` },
    ['unknown'],
  ],
  ['a name alone', { 'main.ts': `declare const pool: any;\npool.query('x'); // ?` }, ['unknown']],
  [
    'Nest injection',
    {
      'main.ts': `import { Injectable } from '@nestjs/common';\nimport { InjectRepository } from '@nestjs/typeorm';\nimport { Repository } from 'typeorm';\nclass User {}\n@Injectable()\nexport class S { constructor(@InjectRepository(User) private readonly users: Repository<User>) {}\n  all() {\n    return this.users.find(); // ?\n  }\n}`,
    },
    ['typeorm Repository#find'],
  ],
];

describe('what a call is, without types', () => {
  it.each(cases)('%s', (_title, files, expected) => {
    const main = Object.keys(files).find(file => file.startsWith('main')) as string;
    const names = drawProject(files).names(main);
    expect(names).toEqual(expected);
  });

  it('knows a local declaration from a global of the same name', () => {
    const [call] = drawProject({ 'main.ts': `const fetch = (x: string) => x;\nfetch('y'); // ?` }).marked('main.ts');
    expect(call?.entity?.kind).toBe('project');
    expect(call?.facts.io).toBeUndefined();
  });

  it('learns a user’s own client from the config', () => {
    const ledger = {
      module: '@acme/ledger',
      versions: '*',
      source: 'https://example.org',
      facts: [
        { api: 'createLedger', makes: 'Ledger' },
        { api: 'Ledger#post', io: 'http' as const },
      ],
    };
    const project = drawProject(
      {
        'main.ts': `import { createLedger } from '@acme/ledger';\nconst ledger = createLedger();\nledger.post('x'); // ?`,
      },
      [ledger],
    );
    expect(project.marked('main.ts')[0]?.facts.io).toBe('http');
  });

  it('says how it got there', () => {
    const project = drawProject({
      'db.ts': `import { Pool } from 'pg';\nexport const db = new Pool();`,
      'main.ts': `import { db } from './db.js';\ndb.query('x'); // ?`,
    });
    const [call] = project.marked('main.ts');
    const trail = project.world.explain(project.module('main.ts'), (call?.node as unknown as { callee: never }).callee);
    expect(trail.join('\n')).toMatch(/import db .*main\.ts\).*\n.*db\.ts.*\n.*variable db.*db\.ts/);
  });

  it('gives the same answers from every end of an import cycle', () => {
    const files = {
      'a.ts': `import { b } from './b.js';\nexport const a = b ?? c();\nexport function c() { return b; }\na.query('x'); // ?`,
      'b.ts': `import { Pool } from 'pg';\nimport { a } from './a.js';\nexport const b = a ?? new Pool();\nb.query('x'); // ?`,
      'd.ts': `import { a } from './a.js';\nimport { b } from './b.js';\nb.query('x'); // ?\na.query('x'); // ?`,
    };
    const orders = [
      ['a.ts', 'b.ts', 'd.ts'],
      ['d.ts', 'b.ts', 'a.ts'],
      ['b.ts', 'a.ts', 'd.ts'],
      ['b.ts', 'd.ts', 'a.ts'],
    ];
    const answers = orders.map(order => {
      const project = drawProject(files);
      return Object.fromEntries(order.map(file => [file, project.names(file)]).sort());
    });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.['b.ts']).toEqual(['pg Pool#query']);
  });
});
