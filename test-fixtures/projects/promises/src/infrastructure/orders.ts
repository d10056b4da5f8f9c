import type { Order } from '../domain/order.js';

const orders = new Map<string, Order>();

export function find(id: string): Order | undefined {
  return orders.get(id);
}
