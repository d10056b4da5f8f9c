import stored, { type OrderRows } from '../infrastructure/order-rows.js'; // ~> forbidden

export const sizeOf = (rows: OrderRows): number => stored.size + (rows.find('1') ? 1 : 0);
