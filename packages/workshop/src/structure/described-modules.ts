/** A module specifier whose structure is generated. */
export interface DescribedModule {
  /** As fact tables name it: builtins without `node:`. */
  readonly module: string;
  /** What to import to get it, where that is something else; absent for `global`, which nobody imports. */
  readonly specifier?: string;
  /**
   * Packages without a structure of their own whose types belong to this module, wherever they are first met:
   * Express's handlers are declared in `@types/express-serve-static-core`. Types of any other such package are folded
   * into each library that refers to them.
   */
  readonly folds?: readonly string[];
}

const node = `
  assert async_hooks buffer child_process cluster console crypto dgram diagnostics_channel dns dns/promises
  events fs fs/promises http http2 https net os path perf_hooks process querystring readline readline/promises
  sqlite stream stream/consumers stream/promises stream/web string_decoder timers timers/promises tls tty url
  util v8 vm worker_threads zlib
`;

const libraries = `
  @adonisjs/fold @apollo/server @apollo/server/plugin/drainHttpServer @apollo/server/standalone
  @aws-sdk/client-dynamodb @aws-sdk/client-lambda @aws-sdk/client-s3 @aws-sdk/client-sns @aws-sdk/client-sqs
  @aws-sdk/lib-dynamodb @aws-sdk/s3-request-presigner @connectrpc/connect @connectrpc/connect-node @fastify/postgres
  @godaddy/terminus @google-cloud/pubsub @grpc/grpc-js @hapi/hapi @hono/node-server @koa/router @nestjs/axios
  @nestjs/bullmq @nestjs/common @nestjs/core @nestjs/event-emitter @nestjs/jwt @nestjs/microservices @nestjs/mongoose
  @nestjs/platform-express @nestjs/platform-fastify @nestjs/schedule @nestjs/typeorm @nestjs/websockets
  @opentelemetry/api @prisma/client amqplib amqplib/callback_api async async-mutex async-retry aws-lambda axios
  axios-retry better-sqlite3 bottleneck bull bullmq bunyan cache-manager close-with-grace cockatiel cors cron
  dataloader drizzle-orm drizzle-orm/better-sqlite3 drizzle-orm/better-sqlite3/migrator drizzle-orm/mysql-core
  drizzle-orm/mysql2 drizzle-orm/mysql2/migrator drizzle-orm/node-postgres drizzle-orm/node-postgres/migrator
  drizzle-orm/pg-core drizzle-orm/postgres-js drizzle-orm/postgres-js/migrator drizzle-orm/sqlite-core
  express-async-handler express-session fastify fastify-plugin got hono hono/factory http-graceful-shutdown inversify
  inversify-express-utils ioredis jose jsonwebtoken kafkajs keyv knex koa ky kysely kysely/migration lru-cache mongodb
  mongoose ms mssql mysql2 mysql2/promise nats neverthrow nice-grpc node-cache node-cron node-fetch nodemailer
  objection opossum p-limit p-map p-queue p-retry pg pg-boss pino pino-http piscina playwright-core postgres
  prom-client promise-retry proper-lockfile puppeteer-core rate-limiter-flexible redis sequelize sequelize-typescript
  socket.io tslog typeorm undici winston ws zod
`;

const words = (text: string) => text.trim().split(/\s+/);

/** Every module with a structure: `global`, Node's builtins, libraries. Order decides nothing but who is read first. */
export const describedModules: readonly DescribedModule[] = [
  { module: 'global', folds: ['undici-types'] },
  ...words(node).map(module => ({ module, specifier: `node:${module}` })),
  { module: 'express', specifier: 'express', folds: ['@types/express-serve-static-core@5'] },
  { module: 'express4', specifier: 'express4', folds: ['@types/express-serve-static-core@4'] },
  ...words(libraries).map(module => ({ module, specifier: module })),
];

/** Packages behind a library of which nobody asks what a call on them is: schema compilers, encoders, type arithmetic. */
export const ignoredPackages: ReadonlySet<string> = new Set([
  ...['ajv', 'fast-uri', 'fast-json-stringify', 'protobufjs', '@apollo/protobufjs', 'type-fest', 'typescript'],
  ...['@standard-schema/spec', '@types/validator', 'long', 'gtoken'],
]);
