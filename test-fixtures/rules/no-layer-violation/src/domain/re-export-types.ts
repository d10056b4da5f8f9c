export type { PlacedOrders } from '../application/placed-orders.js'; // ~> forbidden
