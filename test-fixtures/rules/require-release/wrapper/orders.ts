import { acquire, begin, giveBack, sharedClient } from './database.js';

export async function count(): Promise<number> {
  const client = await acquire(); // ~> onThrow
  const { rows } = await client.query<{ count: number }>('SELECT count(*) FROM orders');
  client.release();
  return rows[0]?.count ?? 0;
}

export async function pay(id: string): Promise<void> {
  const client = await begin(); // ~> never
  await client.query('UPDATE orders SET paid = true WHERE id = $1', [id]);
}

export async function paidBySomebodyElse(id: string): Promise<void> {
  const client = await begin();
  try {
    await client.query('UPDATE orders SET paid = true WHERE id = $1', [id]);
  } finally {
    await giveBack({ client });
  }
}

/** It is everybody's: nobody gives it back. */
export async function shared(): Promise<void> {
  const client = await sharedClient();
  await client.query('SELECT 1');
}
