import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-pool-limits.js';

const pg = `import { Pool } from 'pg';\n`;

ruleCases(rule, {
  valid: [
    { name: 'a name alone is no evidence', code: `new Pool();` },
    `${pg}new Pool({ connectionTimeoutMillis: 1, statement_timeout: 1 });`,
    { name: 'a test', filename: 'src/pool.test.ts', code: `${pg}new Pool();` },
    { name: 'a migration', filename: 'src/migrate.ts', code: `${pg}new Pool();` },
    { name: 'options out of sight', code: `${pg}export const make = (config: object) => new Pool(config);` },
    {
      name: 'a spread out of sight',
      code: `${pg}export const make = (config: object) => new Pool({ ...config, max: 1 });`,
    },
    {
      name: 'set later',
      code: `${pg}const options: Record<string, number> = {};\noptions.statement_timeout = 1;\noptions.connectionTimeoutMillis = 1;\nnew Pool(options);`,
    },
    {
      name: 'a limit in each transaction',
      code: `${pg}const pool = new Pool({ connectionTimeoutMillis: 1 });\nawait pool.query('SET LOCAL statement_timeout = 5000');`,
    },
    { name: 'bounded by default', code: `import mysql from 'mysql2/promise';\nmysql.createPool({ host: 'db' });` },
    { name: 'no pool', code: `import https from 'https';\nnew https.Agent({ rejectUnauthorized: true });` },
    {
      name: 'an unknown driver',
      code: `import knex from 'knex';\nexport const make = (client: string) => knex({ client, connection: {} });`,
    },
  ],
  invalid: [
    {
      code: `${pg}new Pool({ max: 5 });`,
      errors: [
        {
          messageId: 'unbounded',
          line: 2,
          column: 5,
          suggestions: [
            {
              messageId: 'add',
              output: `${pg}new Pool({ max: 5, connectionTimeoutMillis: 5_000, statement_timeout: 30_000 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'on lines of their own',
      code: `${pg}new Pool({\n  max: 5,\n});`,
      errors: [
        {
          messageId: 'unbounded',
          suggestions: [
            {
              messageId: 'add',
              output: `${pg}new Pool({\n  max: 5,\n  connectionTimeoutMillis: 5_000,\n  statement_timeout: 30_000,\n});`,
            },
          ],
        },
      ],
    },
    {
      name: 'seconds where the library counts them',
      code: `import postgres from 'postgres';\npostgres('postgres://db', { connection: { statement_timeout: 1 }, connect_timeout: 0 });`,
      errors: [{ messageId: 'unbounded' }],
    },
    { name: 'nothing to add to', code: `${pg}new Pool();`, errors: ['unbounded'] },
    {
      name: 'switched off is reported where it is',
      code: `${pg}new Pool({ connectionTimeoutMillis: 0, statement_timeout: 1 });`,
      errors: [{ messageId: 'switchedOff', line: 2, column: 37 }],
    },
    {
      name: 'options in another module',
      code: `${pg}import { options } from './options.js';\nnew Pool(options);`,
      files: { 'src/options.ts': 'export const options = { connectionTimeoutMillis: 1 };' },
      errors: ['unbounded'],
    },
    {
      name: 'the driver names the option',
      code: `import { DataSource } from 'typeorm';\nnew DataSource({ type: 'mysql' });`,
      errors: [
        {
          messageId: 'unbounded',
          data: {
            pool: 'new DataSource',
            what: 'how long a query or request may run',
            consequence: 'One that hangs holds its connection for ever, until none is left and every caller waits.',
            options: '`enableQueryTimeout` and `maxQueryExecutionTime`',
          },
        },
      ],
    },
  ],
});
