import knexFactory from 'knex';
import { Pool } from 'pg';
import { fetchOrder } from '../../orders/api/client.js';
import { save } from '../../orders/src/store.js'; // ~> service-isolation:pastContract

const pool = new Pool({ max: 10, connectionTimeoutMillis: 1_000 });
const knex = knexFactory({ client: 'pg' });

export async function sum(): Promise<number> {
  const { rows } = await pool.query<{ sum: string }>('SELECT sum(o.amount) FROM orders AS o'); // ~> shared-database:reads
  return Number(rows[0]?.sum);
}

export async function drain(): Promise<void> {
  await pool.query('DELETE FROM outbox');
  await knex.select('id').from('invoices');
}

export async function again(id: string, signal: AbortSignal): Promise<void> {
  const order = await fetchOrder(id, signal);
  await save(order.id, await sum());
}
