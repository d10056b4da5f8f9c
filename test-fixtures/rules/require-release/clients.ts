import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { MongoClient } from 'mongodb';
import { Pool } from 'pg';

declare const url: string;
declare function migrate(client: MongoClient): Promise<void>;

/** A probe that makes a client of its own, and closes it only when all went well: each failure leaves one that connects for ever. */
export async function isReady(): Promise<boolean> {
  try {
    const redis = new Redis(url, { maxRetriesPerRequest: 2, commandTimeout: 500 }); // ~> onPath
    await redis.ping();
    redis.disconnect();
    return true;
  } catch {
    return false;
  }
}
export async function count(): Promise<number> {
  const client = new MongoClient(url); // ~> onThrow
  const found = await client.db('harbour').collection('ships').countDocuments({}, { maxTimeMS: 500 });
  await client.close();
  return found;
}
export const rows = async (name: string): Promise<unknown[]> => {
  const pool = new Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 500, statement_timeout: 500 }); // ~> onPath
  const { rows: found } = await pool.query('SELECT 1 FROM ships WHERE name = $1', [name]).catch(() => ({ rows: [] }));
  if (found.length === 0) return [];
  await pool.end();
  return found;
};
export async function enqueue(id: string): Promise<void> {
  const queue = new Queue('ships', { connection: { url } }); // ~> onThrow
  await queue.add('weigh', { id });
  await queue.close();
}
export async function handedOn(): Promise<void> {
  const client = new MongoClient(url); // ~> onThrow
  await migrate(client);
  await client.close();
}

// Closed on every path, or kept; one that is never closed is asked about elsewhere.
export async function closed(): Promise<number> {
  const client = new MongoClient(url);
  try {
    return await client.db('harbour').collection('ships').countDocuments({}, { maxTimeMS: 500 });
  } finally {
    await client.close();
  }
}
const shared = new Map<string, Redis>();
export async function kept(name: string): Promise<string> {
  const redis = new Redis(url, { commandTimeout: 500 });
  shared.set(name, redis);
  if (name === '') redis.disconnect();
  return redis.ping();
}
export async function disposed(): Promise<string> {
  const redis = new Redis(url, { commandTimeout: 500 });
  return redis.ping().finally(() => redis.disconnect());
}
export async function neverClosed(): Promise<string> {
  const redis = new Redis(url, { commandTimeout: 500 });
  return redis.ping();
}
