import type { Order } from '../domain/order.js';
import type { OrderRows } from '../infrastructure/order-rows.js';

export interface PlacedOrders {
  find(id: string): Order | undefined;
}

/** Types of the infrastructure are allowed by the config. */
export type Rows = OrderRows | import('../infrastructure/order-rows.js').OrderRows;
