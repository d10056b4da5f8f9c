import mysql from 'mysql2/promise';
import { Pool, type PoolClient } from 'pg';

const pool = new Pool({ max: 10 });
const orders = mysql.createPool('mysql://orders.example.test/orders');

export async function neverGivenBack(id: string): Promise<unknown> {
  const client = await pool.connect(); // ~> never
  const { rows } = await client.query('SELECT id FROM orders WHERE id = $1', [id]);
  return rows[0];
}

export async function lostWhenTheQueryFails(id: string): Promise<unknown> {
  const client = await pool.connect(); // ~> onThrow
  const { rows } = await client.query('SELECT id FROM orders WHERE id = $1', [id]);
  client.release();
  return rows[0];
}

export async function lostBetweenAcquiringAndTry(id: string): Promise<void> {
  const client = await pool.connect(); // ~> onThrow
  await client.query('BEGIN');
  try {
    await client.query('UPDATE orders SET paid = true WHERE id = $1', [id]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

export async function lostOnAnEarlyReturn(id: string): Promise<boolean> {
  const connection = await orders.getConnection(); // ~> onPath
  try {
    const [rows] = await connection.query('SELECT id FROM orders WHERE id = ?', [id]);
    if (!Array.isArray(rows) || rows.length === 0) return false;
    connection.release();
    return true;
  } catch (error) {
    connection.destroy();
    throw error;
  }
}

/** Asks whether the database answers, and keeps a client each time. */
export async function isReady(): Promise<boolean> {
  try {
    await pool.connect(); // ~> dropped
    return true;
  } catch {
    return false;
  }
}

export async function lostWhenParsingFails(text: string): Promise<void> {
  const client = await pool.connect(); // ~> onThrow
  const order = JSON.parse(text) as { id: string };
  try {
    await client.query('DELETE FROM orders WHERE id = $1', [order.id]);
  } finally {
    client.release();
  }
}

export async function lostOnContinue(ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const client = await pool.connect(); // ~> onPath
    if (id === '') break;
    client.release();
  }
}

export class Orders {
  readonly #pool = new Pool();

  async remove(id: string): Promise<void> {
    const client = await this.#pool.connect(); // ~> onThrow
    await client.query('DELETE FROM orders WHERE id = $1', [id]);
    client.release();
  }
}

async function update(client: PoolClient, id: string): Promise<void> {
  await client.query('UPDATE orders SET seen = true WHERE id = $1', [id]);
}

/** What is only lent to a function of the project is still held here. */
export async function lentAndForgotten(id: string): Promise<void> {
  const client = await pool.connect(); // ~> never
  await update(client, id);
}

export async function onlyNamed(id: string): Promise<void> {
  const client = await pool.connect(); // ~> never
  await client.query('SELECT id FROM orders WHERE id = $1', [id]).finally(() => client.release);
}

export function thenForgotten(): Promise<unknown> {
  return pool.connect().then(async client => { // ~> never
    const { rows } = await client.query('SELECT now()');
    return rows[0] as unknown;
  });
}
