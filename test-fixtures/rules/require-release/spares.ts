import { open, type FileHandle } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import knex, { type Knex } from 'knex';
import { MongoClient } from 'mongodb';
import mysql from 'mysql2';
import { Pool, type PoolClient } from 'pg';
import { createInterface } from 'node:readline';

const pool = new Pool();
const legacy = mysql.createPool('mysql://localhost/orders');
const db = knex({ client: 'pg' });
const mongo = new MongoClient('mongodb://localhost');
const held = new Map<string, PoolClient>();
const logger = { info: (_text: string) => undefined };
declare function audit(client: PoolClient): Promise<void>;

export const listener = await pool.connect();

export async function inFinally(id: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('DELETE FROM orders WHERE id = $1', [id]);
  } finally {
    client.release();
  }
}

export async function declaredBefore(id: string): Promise<void> {
  let client: PoolClient | undefined;
  try {
    client = await pool.connect();
    await client.query('DELETE FROM orders WHERE id = $1', [id]);
  } finally {
    client?.release();
  }
}

export async function askedBefore(): Promise<void> {
  let client: PoolClient | null = null;
  try {
    client = await pool.connect();
    await client.query('SELECT 1');
  } finally {
    if (client) client.release();
  }
}

export async function loggedBetween(): Promise<void> {
  const client = await pool.connect();
  logger.info('connected');
  console.log('connected');
  try {
    await client.query('SELECT 1');
  } finally {
    client.release();
  }
}

export async function disposed(path: string): Promise<string> {
  await using handle = await open(path);
  return await handle.readFile('utf8');
}

export async function disposedByHand(path: string): Promise<void> {
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle[Symbol.asyncDispose]();
  }
}

export const returned = (): Promise<PoolClient> => pool.connect();

export async function returnedInAnObject(): Promise<{ client: PoolClient }> {
  const client = await pool.connect();
  return { client };
}

export async function stored(key: string): Promise<void> {
  const client = await pool.connect();
  held.set(key, client);
}

export async function closedInAClosure(): Promise<() => void> {
  const client = await pool.connect();
  return () => client.release();
}

export async function closedByAPromise(): Promise<void> {
  const client = await pool.connect();
  await client.query('SELECT 1').finally(() => client.release());
}

export async function committedOrRolledBack(id: string): Promise<void> {
  const trx = await db.transaction();
  try {
    await trx('orders').where({ id }).delete();
    await trx.commit();
  } catch (error) {
    await trx.rollback();
    throw error;
  }
}

export async function endedUnlessCompleted(id: string): Promise<void> {
  const trx = await db.transaction();
  try {
    await trx('orders').where({ id }).delete();
    await trx.commit();
  } finally {
    if (!trx.isCompleted()) await trx.rollback();
  }
}

/** A transaction that the caller may hand in: only the own one is ended. */
export async function joinedOrOwn(id: string, given?: Knex.Transaction): Promise<void> {
  const trx = given ?? (await db.transaction());
  try {
    await trx('orders').where({ id }).delete();
    if (!given) await trx.commit();
  } catch (error) {
    if (!given) await trx.rollback();
    throw error;
  }
}

export const inACallback = (id: string) => db.transaction(async trx => trx('orders').where({ id }).delete());

const remove = async (trx: Knex.Transaction): Promise<number> => trx('orders').delete();
export const inANamedCallback = () => db.transaction(remove);

function finish(client: PoolClient, failed: boolean): void {
  client.release(failed);
}

export async function releasedByAFunction(): Promise<void> {
  const client = await pool.connect();
  let failed = true;
  try {
    await client.query('SELECT 1');
    failed = false;
  } finally {
    finish(client, failed);
  }
}

export async function handedToTheUnknown(): Promise<void> {
  const client = await pool.connect();
  await audit(client);
}

export function callbackOverload(done: (error: Error | null) => void): void {
  legacy.getConnection((error, connection) => {
    if (error) return done(error);
    connection.query('SELECT 1', failure => {
      connection.release();
      done(failure);
    });
  });
}

export async function withoutWaiting(): Promise<void> {
  const session = mongo.startSession();
  try {
    await session.withTransaction(async () => undefined);
  } finally {
    await session.endSession();
  }
}

export async function* lines(path: string): AsyncGenerator<string> {
  const handle = await open(path);
  for await (const line of createInterface({ input: handle.createReadStream() })) yield line;
}

export class Store {
  #handle: FileHandle | undefined;
  readonly #database: DatabaseSync;
  private client: PoolClient | undefined;

  constructor(path: string) {
    this.#database = new DatabaseSync(path);
  }

  async open(path: string): Promise<void> {
    this.#handle = await open(path);
    this.client = await pool.connect();
    await this.client.query('LISTEN orders');
  }

  async close(): Promise<void> {
    await this.#handle?.close();
    this.client?.release();
    this.#database.close();
  }
}

export async function endsTheProcess(): Promise<void> {
  const client = await pool.connect();
  if (process.argv.length > 2) process.exit(1);
  client.release();
}
