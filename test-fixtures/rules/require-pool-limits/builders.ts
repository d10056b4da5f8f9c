import knex, { type Knex } from 'knex';
import { DataSource } from 'typeorm';
import { Sequelize } from 'sequelize';

export const onPostgres = knex({ client: 'pg', connection: { host: 'db' } }); // ~> unbounded
const url: string = process.env['DATABASE_URL'] ?? '';
export const onUrl = knex({ client: 'postgresql', connection: url, pool: { min: 2, max: 10 } }); // ~> unbounded
export const onPostgresBounded = knex({ client: 'pg', connection: { host: 'db', statement_timeout: 30_000 } });
export const withHook = knex({
  client: 'pg',
  connection: { host: 'db' },
  pool: { afterCreate: (connection: { query(text: string, done: () => void): void }, done: () => void) => connection.query('SET x = 1', done) },
});
// SQLite knows no such limit, and what an unknown driver does is not known.
export const onSqlite = knex({ client: 'better-sqlite3', connection: ':memory:' });
export const onAny = (client: string): Knex => knex({ client, connection: {} });
export const given = (config: Knex.Config): Knex => knex(config);

export const source = new DataSource({ type: 'postgres', host: 'db' }); // ~> unbounded
export const mysqlSource = new DataSource({ type: 'mysql', host: 'db', maxQueryExecutionTime: 1000 }); // ~> unbounded
export const mysqlBounded = new DataSource({ type: 'mysql', host: 'db', maxQueryExecutionTime: 1000, enableQueryTimeout: true });
export const sourceBounded = new DataSource({ type: 'postgres', host: 'db', extra: { statement_timeout: 30_000 } });
export const fileSource = new DataSource({ type: 'better-sqlite3', database: 'app.db' });

export const sequelize = new Sequelize('postgres://db/app', { dialect: 'postgres' }); // ~> unbounded
export const sequelizeBounded = new Sequelize({ dialect: 'postgres', dialectOptions: { statement_timeout: 30_000 } });
