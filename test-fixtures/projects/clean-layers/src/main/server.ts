import { placeOrder } from '../application/place-order.js';
import { PgOrders } from '../infrastructure/pg-orders.js';

export const orders = new PgOrders();
export const start = () => placeOrder('1');
