import { Pool } from 'pg';

export const pool = new Pool({ max: 5 });

export async function drainOutbox(): Promise<void> {
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM outbox WHERE sent_at IS NULL');
  for (const { id } of rows) await pool.query('UPDATE outbox SET sent_at = now() WHERE id = $1', [id]);
}

let draining = false;

export async function drainOnce(): Promise<void> {
  if (draining) return;
  draining = true;
  try {
    await drainOutbox();
  } finally {
    draining = false;
  }
}
