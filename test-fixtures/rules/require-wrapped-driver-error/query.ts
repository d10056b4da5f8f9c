import { Pool } from 'pg';

const pool = new Pool({ connectionTimeoutMillis: 1_000 });

export async function query(id: string): Promise<unknown> {
  const { rows } = await pool.query('select id from orders where id = $1', [id]);
  return rows[0] as unknown;
}
