import type { PlacedOrders } from '../application/placed-orders.js'; // ~> forbidden

export type Orders = PlacedOrders;
