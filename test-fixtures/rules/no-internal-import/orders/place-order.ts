import { store, type Order } from './internal/store.js';

export { rounded } from './internal/rounding.js';

export function placeOrder(order: Order): void {
  store.set(order.id, order);
}
