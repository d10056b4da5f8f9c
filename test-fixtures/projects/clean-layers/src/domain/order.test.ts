import { PgOrders } from '../infrastructure/pg-orders.js';
import { place } from './order.js';

export const orders = new PgOrders();
export const order = place('1', new Date());
