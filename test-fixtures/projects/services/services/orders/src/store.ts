import { Pool } from 'pg';

const pool = new Pool({ max: 10, connectionTimeoutMillis: 1_000 });

const insert = `
  INSERT INTO orders (id, amount)
  VALUES ($1, $2)`;

export async function save(id: string, amount: number): Promise<void> {
  await pool.query(insert, [id, amount]);
  await pool.query('INSERT INTO outbox (id) VALUES ($1)', [id]);
}

/** Names of its own are no tables. */
export async function recent(): Promise<unknown[]> {
  const { rows } = await pool.query('WITH latest AS (SELECT * FROM orders) SELECT * FROM latest ORDER BY id');
  return rows;
}
