import { placeOrder } from '../application/place-order.js';
import { newOrder } from '../domain/order.js';
import { OrderRows } from '../infrastructure/order-rows.js';

export const service = { placeOrder, newOrder, rows: new OrderRows() };
