export type { Order } from '../orders/internal/store.js'; // ~> internal
import type Stored from '../orders/internal/store.js'; // ~> internal

export type Orders = typeof Stored;
