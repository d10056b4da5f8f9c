import type { Order } from '../domain/order.js';

export interface Reply {
  readonly order: Order;
}
