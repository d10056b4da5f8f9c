import * as stored from '../infrastructure/order-rows.js'; // ~> forbidden

export const size = (): number => stored.rows.size;
