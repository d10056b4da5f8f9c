import { expect, test } from 'vitest';
import { drawProject } from '../testing/drawn-project.js';
import { missingBounds } from './pool-bounds.js';

/** The bounds that the pool made on the marked line lacks; `!` for those that are switched off. */
function missing(code: string, files: Readonly<Record<string, string>> = {}): string {
  const project = drawProject({ 'src/app.ts': `${code} // ?`, ...files });
  const [call] = project.marked('src/app.ts');
  if (!call) throw new Error('no marked call');
  return missingBounds(project.world, call)
    .map(({ kind, off }) => (off ? `${kind}!` : kind))
    .join(' ');
}

const pg = (options: string) => `import { Pool } from 'pg';\ndeclare const outside: object;\nnew Pool(${options});`;
const mongo = (args: string) =>
  `import { MongoClient } from 'mongodb';\ndeclare const url: string;\nnew MongoClient(${args});`;
const knex = (options: string) => `import knex from 'knex';\ndeclare const client: string;\nknex(${options});`;
const undici = (made: string) => `import { Agent, Pool } from 'undici';\n${made};`;

test.each<[string, string]>([
  [pg(''), 'connect statement'],
  [pg('{}'), 'connect statement'],
  [pg('undefined'), 'connect statement'],
  [pg('{ connectionTimeoutMillis: undefined }'), 'connect statement'],
  [pg('{ connectionTimeoutMillis: 1 }'), 'statement'],
  [pg('{ connectionTimeoutMillis: 1, query_timeout: 1 }'), ''],
  [pg('{ connectionTimeoutMillis: 0, query_timeout: 1 }'), 'connect!'],
  [pg('{ connectionTimeoutMillis: 1, query_timeout: 0, statement_timeout: 1 }'), ''],
  [pg('{ connectionTimeoutMillis: 1, query_timeout: 1, max: Infinity }'), 'limit!'],
  [pg('{ connectionTimeoutMillis: 1, query_timeout: 1, idleTimeoutMillis: 0 }'), 'idle!'],
  [pg('outside'), ''],
  [pg('{ ...outside, max: 1 }'), ''],
  [pg('{ ...outside, connectionTimeoutMillis: 0 }'), 'connect!'],
  [`import mysql from 'mysql2/promise';\nmysql.createPool({});`, ''],
  [`import mysql from 'mysql2/promise';\nmysql.createPool({ connectionLimit: 0 });`, 'limit! idle'],
  [mongo(`'mongodb://db'`), 'connect idle statement'],
  [mongo(`'mongodb://db?socketTimeoutMS=1'`), ''],
  [mongo('url'), ''],
  [knex('{ client }'), ''],
  [knex(`{ client: 'sqlite3' }`), ''],
  [knex(`{ client: 'pg' }`), 'statement'],
  [knex(`{ client: 'pg', connection: 'postgres://db' }`), 'statement'],
  [knex(`{ client: 'pg', connection: { statement_timeout: 1 } }`), ''],
  [undici('new Agent()'), ''],
  [undici('new Agent({ keepAliveTimeout: 1 })'), 'limit'],
  [undici('new Agent({ connections: 1 })'), ''],
  [undici('new Agent({ headersTimeout: 1 })'), ''],
  [undici('new Agent({ headersTimeout: 0 })'), 'statement!'],
  [undici(`new Pool('https://x.test')`), 'limit'],
  [`import http from 'node:http';\nnew http.Agent();`, ''],
  [`import http from 'node:http';\nnew http.Agent({ keepAlive: true });`, 'limit idle'],
  [`import http from 'node:http';\nnew http.Agent({ keepAlive: true, maxSockets: 1 });`, ''],
])('%s lacks: %s', (code, expected) => {
  expect(missing(code)).toBe(expected);
});

test('looks for options in other modules', () => {
  const files = { 'src/options.ts': 'export const options = { connectionTimeoutMillis: 1 };' };
  const code = `import { Pool } from 'pg';\nimport { options } from './options.js';\nnew Pool({ ...options, max: 1 });`;
  expect(missing(code, files)).toBe('statement');
});
