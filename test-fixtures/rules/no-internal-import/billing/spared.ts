import { internals } from '../shipping/internals.js';
import { placeOrder } from '../orders/place-order.js';
import { takeBack } from '../orders/returns/take-back.js';

export const spared = { internals, placeOrder, takeBack };
