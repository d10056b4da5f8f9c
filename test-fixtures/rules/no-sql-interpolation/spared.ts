import { Pool, escapeIdentifier, escapeLiteral } from 'pg';
import mysql from 'mysql2/promise';
import mssql from 'mssql';
import knex, { type Knex } from 'knex';
import { Prisma, PrismaClient } from '@prisma/client';
import postgres from 'postgres';
import { sql } from 'drizzle-orm';
import { sql as kyselySql } from 'kysely';
import { config, names, schema, SortOrder, type Column } from './several/names.js';

const pool = new Pool();
const connection = await mysql.createConnection({ host: 'db' });
const builder = knex({ client: 'pg' });
const prisma = new PrismaClient();
const pgSql = postgres('postgres://db/app');

// Constants, through any number of hops and modules.
const table = 'users';
const from = `FROM ${table}`;
const columns = ['id', 'name'] as const;
export const constants = () => pool.query(`SELECT ${columns.join(', ')} ${from} WHERE active = ${true}` + ' LIMIT ' + 10);
export const constantsElsewhere = () => pool.query(`SELECT 1 FROM ${schema}.${names.orders} WHERE kind = '${names.kind}'`);
export const joinedLines = () => pool.query(['SELECT 1', from, 'WHERE id = $1'].join('\n'), [1]);

// Placeholders, and lists of them.
export const parameters = (name: string) => pool.query('SELECT 1 FROM users WHERE name = $1', [name]);
export const dollars = (ids: string[]) => pool.query(`SELECT 1 WHERE id IN (${ids.map((_, index) => `$${index + 1}`).join(',')})`, ids);
export const marks = (ids: string[]) => connection.query(`SELECT 1 WHERE id IN (${ids.map(() => '?').join(',')})`, ids);
export const filled = (ids: string[]) => connection.query(`SELECT 1 WHERE id IN (${Array(ids.length).fill('?').join(',')})`, ids);
export function numbered(name?: string, age?: number) {
  const conditions: string[] = [];
  const values: unknown[] = [];
  if (name) conditions.push(`name = $${values.push(name)}`);
  if (age) conditions.push('age > $' + values.push(age));
  return pool.query(`SELECT 1 WHERE ${conditions.join(' AND ')}`, values);
}

// Tags that parameterize; a function that is a tag as well.
export const tagged = (name: string) => pgSql`SELECT 1 WHERE name = ${name}`;
export const onDrizzle = (name: string) => sql`SELECT 1 WHERE name = ${name}`;
export const onKysely = (name: string) => kyselySql`SELECT ${kyselySql.raw('1')} WHERE name = ${name}`;
export const onPrisma = (name: string) => prisma.$queryRaw(Prisma.sql`SELECT 1 WHERE name = ${name}`);
export const onMssql = (name: string) => mssql.query`SELECT 1 WHERE name = ${name}`;

// Quoted by the driver.
export const quoted = (name: string, value: string) =>
  pool.query(`SELECT ${escapeIdentifier(name)} FROM users WHERE name = ${escapeLiteral(value)}`);
export const escaped = (value: string) => connection.query(`SELECT 1 WHERE name = ${connection.escape(value)}`);
export const bound = (column: string, value: string) => builder.raw('SELECT ?? WHERE name = ?', [column, value]);
export const referred = (name: string) => builder.raw(`SELECT 1 WHERE id = ${builder.ref(name)}`);

// Numbers, booleans, dates, members of enums, literals of a type.
export const byNumber = (id: number) => pool.query(`SELECT 1 WHERE id = ${id} LIMIT ${id * 10}`);
export const byNumbers = (ids: number[]) => pool.query(`SELECT 1 WHERE id IN (${ids.join(',')})`);
export const mappedNumbers = (ids: string[]) => pool.query(`SELECT 1 WHERE id IN (${ids.map(Number).join(',')})`);
export const byCount = (ids: string[]) => pool.query(`SELECT 1 LIMIT ${ids.length}`);
export const byTime = (since: Date) => pool.query(`SELECT 1 WHERE at > '${since.toISOString()}'`);
export const ordered = (order: SortOrder, column: Column) => pool.query(`SELECT 1 ORDER BY ${column} ${order}`);
export const compared = (filter: { op: '<' | '>' }) => pool.query(`SELECT 1 WHERE at ${filter.op} now()`);
export const inEnum = () => pool.query(`SELECT 1 WHERE direction = '${SortOrder.Up}'`);
export const flags = (isActive: boolean) => pool.query(`SELECT 1 WHERE active = ${isActive} AND role = '${isActive ? 'admin' : 'user'}'`);
const roles = ['admin', 'owner'];
export const listed = () => pool.query(`SELECT 1 WHERE role IN (${roles.map(role => `'${role}'`).join(',')})`);

// Names of tables and schemas, from the configuration or the class.
export const configured = () => pool.query(`SELECT 1 FROM ${config.schema}.jobs WHERE tenant = '${config.tenant}'`);
export const fromEnvironment = () => pool.query(`CREATE DATABASE "${process.env['DATABASE']}"`);
export class Repository {
  static readonly schema = 'app';
  private readonly tableName = 'orders';
  constructor(private readonly view: string) {}
  get kind() {
    return 'open';
  }
  all() {
    return pool.query(`SELECT 1 FROM ${Repository.schema}.${this.tableName} JOIN ${this.view} WHERE kind = '${this.kind}'`);
  }
}
export const inSchema = (schemaName: string) => pool.query(`SELECT 1 FROM ${schemaName}.jobs`);
export const timeout = (ms: string) => pool.query(`SET LOCAL statement_timeout = '${ms}'`);

// Validated before.
const isDuration = (text: string) => /^\d+ (days|hours)$/.test(text);
export function since(duration: string) {
  if (!isDuration(duration)) throw new Error('no duration');
  const magnitude = duration.startsWith('-') ? duration.slice(1) : duration;
  return pool.query(`SELECT 1 WHERE at > now() - interval '${magnitude}'`);
}

// Text that is passed on as it is: who puts it together is to blame.
export const run = (text: string) => pool.query(text);
export const withHook = (build: () => string) => pool.query(build());
export const subquery = (query: Knex.QueryBuilder) => builder.raw(`SELECT EXISTS (${query})`);
