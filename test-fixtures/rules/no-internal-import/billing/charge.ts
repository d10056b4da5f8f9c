import { store } from '../orders/internal/store.js'; // ~> internal
import type { Order } from '../orders/internal/store.js'; // ~> internal
import { placeOrder } from '../orders/place-order.js';

export { rounded } from '../orders/internal/rounding.js'; // ~> internal
export * as orders from '../orders/internal/store.js'; // ~> internal

type Stored = import('../orders/internal/store.js').Order; // ~> internal

export async function charge(order: Order): Promise<Stored | undefined> {
  placeOrder(order);
  const { rounded } = await import('../orders/internal/rounding.js'); // ~> internal
  return rounded(order) > 0 ? store.get(order.id) : undefined;
}

export const load = (name: string): Promise<unknown> => import(`../orders/internal/${name}.js`);
