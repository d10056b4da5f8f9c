import { Redis } from 'ioredis';
import { Pool } from 'pg';
import { pino } from 'pino';

export const pool = new Pool({ connectionTimeoutMillis: 2_000 });
export const redis = new Redis({ commandTimeout: 500 });
export const log = pino();

export async function markShipped(id: string): Promise<void> {
  await pool.query('update orders set shipped_at = now() where id = $1', [id]);
}

export function nobodyCares(): void {}
