import { Redis } from 'ioredis';
import pg from 'pg';

export const pool = new pg.Pool({ max: 10 });
export const redis = new Redis();

export interface Row {
  readonly id: string;
  readonly email: string;
  readonly children: readonly Row[];
}

/** Every subscriber there is. */
export async function allSubscribers(): Promise<Row[]> {
  const { rows } = await pool.query<Row>('select id, email from subscribers');
  return rows;
}

export async function subscribersOn(page: number, limit: number): Promise<Row[]> {
  const { rows } = await pool.query<Row>('select id, email from subscribers offset $1 limit $2', [page * limit, limit]);
  return rows;
}

export async function byIds(ids: readonly string[]): Promise<Row[]> {
  const { rows } = await pool.query<Row>('select id, email from subscribers where id = any($1)', [ids]);
  return rows;
}

export async function markSent(id: string): Promise<void> {
  await pool.query('update subscribers set sent_at = now() where id = $1', [id]);
}
