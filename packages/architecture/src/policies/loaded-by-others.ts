import type { Manifest } from '../graph/files/manifest.js';

/** Packages that another dependency loads by itself, without the project naming them; and by which. */
const loads: readonly [loaded: RegExp, by: RegExp][] = [
  [
    /^(?:pg|pg-native|pg-query-stream|mysql|mysql2|sqlite3|better-sqlite3|tedious|oracledb|mssql|mongodb|redis|ioredis)$/,
    /^(?:knex|objection|typeorm|sequelize(?:-typescript)?|@mikro-orm\/.*|drizzle-orm|kysely|prisma|@prisma\/client|bookshelf|mongoose|keyv|connect-.*|rate-limit.*|@keyv\/.*)$/,
  ],
  [
    /^(?:class-transformer|class-validator|reflect-metadata|rxjs|@nestjs\/platform-(?:express|fastify|socket\.io|ws)|@fastify\/(?:static|view)|swagger-ui-express)$/,
    /^@nestjs\/core$/,
  ],
  [/^(?:pino-pretty|pino-roll|thread-stream|sonic-boom)$/, /^pino$/],
  [/^apollo-server-(?:core|express|fastify|koa|hapi)$/, /^@nestjs\/(?:apollo|graphql)$/],
  [/^conventional-changelog-.+$/, /^(?:@semantic-release\/.+|semantic-release|standard-version|release-it)$/],
  // built for one system, and loaded by what they are a part of
  [/-(?:linux|darwin|win32|freebsd|android)-(?:x64|arm64|arm|ia32)(?:-\w+)?$/, /.*/],
  [/^db-migrate-.+$/, /^db-migrate$/],
  [/^react-is$/, /^react$/],
  [/^(?:bufferutil|utf-8-validate)$/, /^(?:ws|socket\.io)$/],
  [/^graphql$/, /^(?:@apollo\/.*|graphql-.*|@graphql-.*|type-graphql|mercurius|@nestjs\/graphql)$/],
  [/^(?:tslib|source-map-support|regenerator-runtime|core-js|@babel\/runtime|@swc\/helpers)$/, /.*/],
];

/** Whether some dependency of the manifest loads a package that the project itself need not name. */
export function isLoadedByOthers(name: string, { dependencies }: Manifest): boolean {
  return loads.some(([loaded, by]) => loaded.test(name) && dependencies.some(one => by.test(one.name)));
}
