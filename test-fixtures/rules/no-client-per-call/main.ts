import { Pool } from 'pg';

/** An entry file runs once. */
async function main(): Promise<void> {
  const pool = new Pool({ max: 1, connectionTimeoutMillis: 1, idleTimeoutMillis: 1, statement_timeout: 1 });
  console.log(await pool.query('SELECT 1'));
}

await main();
