import type { Order } from './order.js';

/** A port: the infrastructure implements it. */
export interface Orders {
  find(id: string): Promise<Order | undefined>;
}
