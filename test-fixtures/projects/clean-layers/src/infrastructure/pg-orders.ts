import { Pool } from 'pg';
import { place, type Order } from '../domain/order.js';
import type { Orders } from '../domain/orders.js';

export class PgOrders implements Orders {
  readonly #pool = new Pool({ max: 5 });

  async find(id: string): Promise<Order | undefined> {
    const { rows } = await this.#pool.query<{ placed_at: Date }>('select placed_at from orders where id = $1', [id]);
    const [row] = rows;
    return row && place(id, row.placed_at);
  }
}

export async function connect(): Promise<void> {
  await fetch('http://localhost/ready');
}
