import { Pool } from 'pg';

const pool = new Pool({ max: 10, connectionTimeoutMillis: 1_000 });

export async function sendMail(to: string): Promise<void> {
  await pool.query('UPDATE mails SET sent = true WHERE recipient = $1', [to]);
}
