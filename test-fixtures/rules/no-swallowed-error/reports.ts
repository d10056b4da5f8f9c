import { Redis as Client } from 'ioredis';
import { Pool, type PoolClient } from 'pg';
import { log, markShipped, nobodyCares, pool, redis } from './store.js';

interface Order {
  id: string;
  total: number;
}

export async function shipOrder(id: string): Promise<void> {
  try {
    await markShipped(id);
    // ~v ignored
  } catch {}
}

export async function shipWithNoop(id: string): Promise<void> {
  try {
    await pool.query('update orders set state = $1 where id = $2', ['shipped', id]);
    // ~v ignored
  } catch (error) {
    // no-op
  }
}

export async function shipAll(ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    try {
      await markShipped(id);
      // ~v ignored
    } catch {
      continue;
    }
  }
}

export async function openOrders(): Promise<Order[]> {
  try {
    const { rows } = await pool.query<Order>('select id, total from orders where shipped_at is null');
    return rows;
    // ~v replaced
  } catch {
    return [];
  }
}

export async function orderById(id: string): Promise<Order | null> {
  try {
    const { rows } = await pool.query<Order>('select id, total from orders where id = $1', [id]);
    return rows[0] ?? null;
    // ~v replaced
  } catch (_error) {
    return null;
  }
}

export async function orderPage(): Promise<{ items: Order[]; total: number }> {
  try {
    const { rows } = await pool.query<Order>('select id, total from orders limit 20');
    return { items: rows, total: rows.length };
    // ~v replaced
  } catch (error) {
    return { items: [], total: 0 };
  }
}

export const latest = async (): Promise<Order | undefined> => {
  try {
    const { rows } = await pool.query<Order>('select id, total from orders order by created_at desc limit 1');
    return rows[0];
    // ~v replaced
  } catch {
    // console.error('could not read');
  }
  return undefined;
};

export async function sum(): Promise<number> {
  try {
    const { rows } = await pool.query<{ sum: number }>('select sum(total) from orders');
    return rows[0]!.sum;
    // ~v replaced
  } catch {
    /* eslint-disable-next-line no-empty */
    return 0;
  }
}

export async function shipWithoutReason(id: string): Promise<void> {
  try {
    await markShipped(id);
    // ~v reasonless
  } catch (error) {
    log.error({ id }, 'could not mark the order');
  }
}

export async function openOrdersLogged(): Promise<Order[]> {
  try {
    const { rows } = await pool.query<Order>('select id, total from orders where shipped_at is null');
    return rows;
    // ~v loggedOnly
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    log.error({ message }, 'could not read orders');
    return [];
  }
}

export async function shipPrinted(id: string): Promise<void> {
  try {
    await markShipped(id);
    // ~v quiet
  } catch (error) {
    console.log('could not ship', error);
  }
}

export function notifyLater(id: string): void {
  redis.publish('orders', id).catch(() => {}); // ~> ignored
  void redis.publish('audit', id).catch(nobodyCares); // ~> ignored
}

export async function prices(ids: readonly string[]): Promise<(string | null)[]> {
  return Promise.all(
    ids.map(id =>
      redis
        .get(`price:${id}`)
        .catch(() => null), // ~> replaced
    ),
  );
}

export async function names(ids: readonly string[]): Promise<unknown[]> {
  const { rows } = await pool.query('select name from products where id = any($1)', [ids]).catch(() => ({ rows: [] as unknown[] })); // ~> replaced
  return rows;
}

export function settings(): Promise<string | null | void> {
  return redis.get('settings').then( // ~> replaced
    value => value,
    () => undefined,
  );
}

export class OrderRepository {
  readonly #cache: Client;

  constructor(
    private readonly db: Pool,
    cache: Client,
  ) {
    this.#cache = cache;
  }

  async remember(order: Order): Promise<void> {
    try {
      await this.#cache.set(`order:${order.id}`, JSON.stringify(order), 'EX', 60);
      // ~v ignored
    } catch (error) {}
  }

  async inTransaction(client: PoolClient, order: Order): Promise<boolean> {
    try {
      await client.query('insert into orders (id, total) values ($1, $2)', [order.id, order.total]);
      const { rows } = await this.db.query('select count(*) from orders where id = $1', [order.id]);
      return rows.length > 0;
      // ~v replaced
    } catch {
      return false;
    }
  }
}
