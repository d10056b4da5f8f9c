import type { Order } from './store.js';

export const rounded = (order: Order): number => Math.round(order.total);
