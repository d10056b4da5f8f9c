import { Pool } from 'pg';

const pool = new Pool({ connectionTimeoutMillis: 5_000 });

/** Each transaction brings its own limit. */
export async function inTransaction(sql: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query("SELECT set_config('statement_timeout', '5s', true)");
    await client.query(sql);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}
