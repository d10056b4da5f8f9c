import { Pool } from 'pg';

export interface Order {
  readonly id: string;
  readonly total: number;
}

const pool = new Pool({ max: 5 });

export async function findOrder(id: string): Promise<Order | undefined> {
  const { rows } = await pool.query<Order>('select id, total from orders where id = $1', [id]);
  return rows[0];
}

/** Not async, and a promise all the same. */
export function countOrders(): Promise<number> {
  return pool.query<{ count: number }>('select count(*)::int as count from orders').then(({ rows }) => rows[0]!.count);
}
