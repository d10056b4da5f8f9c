import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { structureFile, type LibraryStructure } from '@plimsoll/knowledge';
import { describe, expect, it } from 'vitest';
import { describedModules } from './described-modules.js';
import { StructureWalk } from './structure-walk.js';

const folder = fileURLToPath(new URL('../../../knowledge/generated/structure/', import.meta.url));
const read = new Map<string, LibraryStructure | undefined>();

function structure(module: string): LibraryStructure | undefined {
  const file = folder + structureFile(module);
  if (!read.has(module)) {
    read.set(module, existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as LibraryStructure) : undefined);
  }
  return read.get(module);
}

const walk = new StructureWalk(structure);

describe('the generated structures lead', () => {
  it.each<[chain: string, type: string]>([
    ['pg Pool new connect () await', 'pg#PoolClient'],
    ['pg Pool new connect @0 >1', 'pg#PoolClient'],
    ['fastify default () get @1 >0', 'fastify#FastifyRequest'],
    ['fastify default () get @1 >1 status () send ()', 'fastify#FastifyReply'],
    ['fastify default () route @0 handler >1', 'fastify#FastifyReply'],
    ['fastify default () register @0 >0', 'fastify#FastifyInstance'],
    ['fastify default () get @1 >0 log info', 'pino#LogFn'],
    ['express default () get @1 >0', 'express#Request'],
    ['express default () get @1 >1 status () json ()', 'express#Response'],
    ['express Router () post @1 >2', 'express#NextFunction'],
    ['express :RequestHandler >1', 'express#Response'],
    ['express4 default () get @1 >1 status ()', 'express4#Response'],
    ['koa default new use @0 >0 req', 'http#IncomingMessage'],
    ['hono Hono new get @1 >0 req', 'hono#HonoRequest'],
    ['@hapi/hapi server () route @0 handler >1', '@hapi/hapi#ResponseToolkit'],
    ['http createServer @0 >0', 'http#IncomingMessage'],
    ['http createServer @1 >1', 'http#ServerResponse'],
    ['axios default create () get () await', 'axios#AxiosResponse'],
    ['undici Pool new request () await', 'undici#Dispatcher.ResponseData'],
    ['global fetch () await', 'global#Response'],
    ['ioredis default new multi ()', 'ioredis#ChainableCommander'],
    ['ioredis default new multi () set () exec ()', 'Promise'],
    ['knex default () transaction @0 >0', 'knex#Knex.Transaction'],
    ['knex default () () where () andWhere () orderBy () limit () first ()', 'knex#Knex.QueryBuilder'],
    [
      'kysely Kysely new selectFrom () select () innerJoin () where () orderBy () limit ()',
      'kysely#SelectQueryBuilder',
    ],
    ['kysely Kysely new transaction () execute @0 >0', 'kysely#Transaction'],
    [
      'drizzle-orm/node-postgres drizzle () select () from () where () leftJoin () orderBy () limit ()',
      'drizzle-orm/pg-core#PgSelectBase',
    ],
    ['drizzle-orm/postgres-js drizzle () insert () values () returning ()', 'drizzle-orm/pg-core#PgInsertBase'],
    ['drizzle-orm/node-postgres drizzle () transaction @0 >0', 'drizzle-orm/pg-core#PgTransaction'],
    ['drizzle-orm/mysql2 drizzle () select () from () where ()', 'drizzle-orm/mysql-core#MySqlSelectBase'],
    ['objection :Model $query () patch () where () first ()', 'objection#QueryBuilder'],
    ['objection Model query () findById () withGraphFetched ()', 'objection#QueryBuilder'],
    ['kafkajs Kafka new consumer () run @0 eachMessage >0', 'kafkajs#EachMessagePayload'],
    ['bullmq Worker @new1 >0', 'bullmq#Job'],
    ['bull default new process @0 >0', 'bull#Job'],
    ['mongoose model () find ()', 'mongoose#Query'],
    ['mongoose model () findOne () sort () lean ()', 'mongoose#Query'],
    ['mongodb MongoClient new db () collection () find ()', 'mongodb#FindCursor'],
    ['typeorm DataSource new getRepository ()', 'typeorm#Repository'],
    [
      'typeorm :Repository createQueryBuilder () leftJoin () where () andWhere () orderBy ()',
      'typeorm#SelectQueryBuilder',
    ],
    ['typeorm DataSource new transaction @0 >0', 'typeorm#EntityManager'],
    ['typeorm BaseEntity find () await []', 'typeorm#BaseEntity'],
    ['sequelize Model findAll () await []', 'sequelize#Model'],
    ['sequelize Sequelize new transaction @0 >0', 'sequelize#Transaction'],
    ['pino default () child () child ()', 'pino#BaseLogger'],
    ['winston createLogger () child ()', 'winston#Logger'],
    ['@prisma/client PrismaClient new user findMany ()', '@prisma/client#PrismaPromise'],
    ['@prisma/client PrismaClient new $transaction @0 >0 order', '@prisma/client#ModelDelegate'],
    ['mysql2/promise createPool () getConnection () await', 'mysql2/promise#PoolConnection'],
    ['postgres default () begin @0 >0', 'postgres#TransactionSql'],
    ['better-sqlite3 default new prepare ()', 'better-sqlite3#BetterSqlite3.Statement'],
    ['amqplib connect () await createChannel () await', 'amqplib#Channel'],
    ['nats connect () await subscribe () []', 'nats#Msg'],
    ['@nestjs/common :ExecutionContext switchToHttp ()', '@nestjs/common#HttpArgumentsHost'],
    ['@opentelemetry/api trace getTracer () startActiveSpan @1 >0', '@opentelemetry/api#Span'],
    ['ws WebSocketServer new on @1 >0', 'ws#WebSocket'],
    ['sqlite DatabaseSync new prepare ()', 'sqlite#StatementSync'],
    ['global AbortSignal timeout ()', 'global#AbortSignal'],
    ['worker_threads Worker new stdout', 'stream#Readable'],
  ])('%s → %s', (chain, type) => {
    const [module = '', start = '', ...steps] = chain.split(' ');
    expect(walk.namesAt(module, start, ...steps)).toContain(type);
  });

  it('nowhere when a step is wrong', () => {
    expect(walk.walk('pg', 'Pool', 'new', 'conect', '()', 'await')).toBeNull();
    expect(walk.walk('pg', 'Puddle', 'new')).toBeNull();
  });
});

describe('the generated files', () => {
  const files = describedModules.map(({ module }) => folder + structureFile(module));

  it('are there for every described module, and have names of their own', () => {
    expect(files.filter(file => !existsSync(file))).toEqual([]);
    expect(new Set(files).size).toBe(files.length);
  });

  it('stay small: 700 kB each, 6 MB in all', () => {
    const sizes = files.map(file => statSync(file).size);
    expect(Math.max(...sizes)).toBeLessThan(700_000);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(6_000_000);
  });

  it('refer to no type that is not described', () => {
    const dangling: string[] = [];
    for (const { module } of describedModules) {
      for (const name of structure(module) ? walk.referencesOf(module) : []) {
        const [owner = '', type = ''] = name.split('#');
        if (type !== '*' && !structure(owner)?.types[type]) dangling.push(`${module}: ${name}`);
      }
    }
    expect(dangling).toEqual([]);
  });
});
