import { Pool, type PoolClient } from 'pg';

const pool = new Pool();
let shared: PoolClient | undefined;

export const acquire = () => pool.connect();

export async function begin(): Promise<PoolClient> {
  const client = await pool.connect(); // ~> onThrow
  await client.query('BEGIN');
  return client;
}

export async function sharedClient(): Promise<PoolClient> {
  if (!shared) shared = await pool.connect();
  return shared;
}

export async function giveBack({ client }: { client: PoolClient }): Promise<void> {
  await client.query('COMMIT');
  client.release();
}
