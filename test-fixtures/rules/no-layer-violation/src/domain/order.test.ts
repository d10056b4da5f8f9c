import { rows } from '../infrastructure/order-rows.js';
import { newOrder } from './order.js';

rows.set('1', newOrder(1));
