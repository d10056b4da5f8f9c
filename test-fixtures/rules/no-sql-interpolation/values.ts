import { Pool, type PoolClient } from 'pg';
import mysql from 'mysql2/promise';
import knex from 'knex';
import Database from 'better-sqlite3';
import { DatabaseSync } from 'node:sqlite';
import { DataSource, type Repository } from 'typeorm';
import { Sequelize } from 'sequelize';
import { PrismaClient } from '@prisma/client';
import postgres from 'postgres';
import mssql from 'mssql';
import { sql as drizzleSql } from 'drizzle-orm';
import { sql as kyselySql } from 'kysely';

const pool = new Pool();
const connection = await mysql.createConnection({ host: 'db' });
const query = knex({ client: 'pg' });
const lite = new Database('app.db');
const nodeLite = new DatabaseSync('app.db');
const source = new DataSource({ type: 'postgres' });
const sequelize = new Sequelize('postgres://db/app');
const prisma = new PrismaClient();
const pgSql = postgres('postgres://db/app');

export const byName = (name: string) => pool.query(`SELECT * FROM users WHERE name = '${name}'`); // ~> value
export const byId = (id: string) => pool.query('SELECT * FROM users WHERE id = ' + id); // ~> value
export const byConfig = (id: string) => pool.query({ text: `SELECT * FROM users WHERE id = ${id}`, values: [] }); // ~> value
export const inClient = async (client: PoolClient, id: string) => client.query(`DELETE FROM users WHERE id = ${id}`); // ~> value
export const onMysql = (name: string) => connection.execute(`SELECT * FROM users WHERE name LIKE '%${name}%'`); // ~> value
export const onKnex = (name: string) => query.raw(`SELECT * FROM users WHERE name = '${name}'`); // ~> value
export const onWhere = (name: string) => query('users').whereRaw(`lower(name) = '${name.toLowerCase()}'`); // ~> value
export const onLite = (name: string) => lite.prepare(`SELECT * FROM users WHERE name = '${name}'`).all(); // ~> value
export const onNodeLite = (name: string) => nodeLite.exec(`DELETE FROM users WHERE name = '${name}'`); // ~> value
export const onTypeorm = (name: string) => source.query(`SELECT * FROM users WHERE name = '${name}'`); // ~> value
export const onBuilder = (users: Repository<{ name: string }>, name: string) =>
  users.createQueryBuilder('user').where(`user.name = '${name}'`).getMany(); // ~> value
export const onSequelize = (name: string) => sequelize.query(`SELECT * FROM users WHERE name = '${name}'`); // ~> value
export const onPrisma = (name: string) => prisma.$queryRawUnsafe(`SELECT * FROM users WHERE name = '${name}'`); // ~> value
export const onPostgres = (name: string) => pgSql.unsafe(`SELECT * FROM users WHERE name = '${name}'`); // ~> value
export const onMssql = (request: mssql.Request, id: string) => request.query(`SELECT * FROM users WHERE id = ${id}`); // ~> value
export const onDrizzle = (name: string) => drizzleSql.raw(`SELECT * FROM users WHERE name = '${name}'`); // ~> value
export const inTemplate = (key: string) => kyselySql`SELECT settings->'${kyselySql.raw(key)}' FROM users`; // ~> value

export const inList = (names: string[]) => pool.query(`SELECT 1 WHERE name IN (${names.map(name => `'${name}'`).join(', ')})`); // ~> value
export const joined = (ids: string[]) => pool.query(`SELECT 1 WHERE id IN (${ids.join(',')})`); // ~> value
export const limited = (limit: string) => pool.query(`SELECT 1 LIMIT ${limit}`); // ~> value
export const inserted = (name: string) => pool.query(`INSERT INTO users VALUES (1, '${name}')`); // ~> value

export function appended(name?: string) {
  let text = 'SELECT * FROM users WHERE active';
  if (name) text += ` AND name = '${name}'`; // ~> value
  return pool.query(text);
}

export function collected(name?: string) {
  const conditions = ['active'];
  if (name) conditions.push(`name = '${name}'`); // ~> value
  return pool.query(`SELECT * FROM users WHERE ${conditions.join(' AND ')}`);
}

const condition = (name: string) => `WHERE name = '${name}'`;
export const composed = (name: string) => pool.query(`SELECT * FROM users ${condition(name)}`); // ~> value

export class Users {
  readonly #pool = new Pool();
  constructor(private readonly tenant: string) {}
  all() {
    return this.#pool.query(`SELECT * FROM users WHERE tenant = '${this.tenant}'`); // ~> value
  }
}
