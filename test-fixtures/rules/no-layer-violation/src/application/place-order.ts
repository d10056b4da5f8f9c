import { newOrder, type Order } from '../domain/order.js';
import { rows } from '../infrastructure/order-rows.js'; // ~> typesOnly

export function placeOrder(total: number): Order {
  const order = newOrder(total);
  rows.set(order.id, order);
  return order;
}
