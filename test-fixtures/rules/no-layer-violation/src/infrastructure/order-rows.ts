import type { Order } from '../domain/order.js';
import type { PlacedOrders } from '../application/placed-orders.js';

export const rows = new Map<string, Order>();
export class OrderRows implements PlacedOrders {
  find(id: string): Order | undefined {
    return rows.get(id);
  }
}
export default rows;
