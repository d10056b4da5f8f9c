import { rows } from '../infrastructure/order-rows.js';

/** A file of no layer may import what it likes. */
export const now = (): number => Date.now() + rows.size * 0;
