import { defineLibrary } from '../fact.js';

/**
 * The client is generated into each project; the bounds of its pool stand in the connection URL. An interactive
 * transaction is ended after 5 s unless told otherwise; a single query is not bounded.
 */
export const prismaClient = defineLibrary({
  module: '@prisma/client',
  versions: '>=4',
  source: 'https://www.prisma.io/docs/orm/reference/prisma-client-reference',
  facts: [
    { api: 'new PrismaClient', madeOnce: { kind: 'client', closedBy: ['$disconnect'] } },
    { api: 'TransactionClient', serial: true },
    { api: 'PrismaClient#$queryRaw', io: 'database', sqlSafe: true },
    { api: 'PrismaClient#$executeRaw', io: 'database', sqlSafe: true },
    { api: 'PrismaClient#$queryRawUnsafe', io: 'database', sql: { at: 0 } },
    { api: 'PrismaClient#$executeRawUnsafe', io: 'database', sql: { at: 0 } },
    {
      api: 'PrismaClient#$transaction',
      io: 'database',
      deadline: { slots: [{ at: 1, property: 'timeout' }], default: 5_000, unit: 'ms' },
    },
    { api: 'PrismaClient#$connect', io: 'database' },
    { api: 'PrismaClient#$disconnect', io: 'database' },
    { api: 'PrismaClient#$runCommandRaw', io: 'database' },
    { api: 'ModelDelegate#findUnique', io: 'database' },
    { api: 'ModelDelegate#findUniqueOrThrow', io: 'database' },
    { api: 'ModelDelegate#findFirst', io: 'database' },
    { api: 'ModelDelegate#findFirstOrThrow', io: 'database' },
    { api: 'ModelDelegate#findMany', io: 'database' },
    { api: 'ModelDelegate#create', io: 'database' },
    { api: 'ModelDelegate#createMany', io: 'database' },
    { api: 'ModelDelegate#createManyAndReturn', io: 'database' },
    { api: 'ModelDelegate#update', io: 'database' },
    { api: 'ModelDelegate#updateMany', io: 'database' },
    { api: 'ModelDelegate#updateManyAndReturn', io: 'database' },
    { api: 'ModelDelegate#upsert', io: 'database' },
    { api: 'ModelDelegate#delete', io: 'database' },
    { api: 'ModelDelegate#deleteMany', io: 'database' },
    { api: 'ModelDelegate#count', io: 'database' },
    { api: 'ModelDelegate#aggregate', io: 'database' },
    { api: 'ModelDelegate#groupBy', io: 'database' },
    { api: 'Prisma.sql', sqlSafe: true },
    { api: 'Prisma.join', sqlSafe: true },
    { api: 'Prisma.raw', sql: { at: 0 } },
  ],
});
