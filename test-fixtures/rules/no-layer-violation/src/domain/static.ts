import { rows } from '../infrastructure/order-rows.js'; // ~> forbidden
import { placeOrder } from '../application/place-order.js'; // ~> forbidden
import { OrderRows } from '../infrastructure/order-rows.js';

export const size = (): number => rows.size + placeOrder(1).total + (new OrderRows().find('1')?.total ?? 0);
