export { rows } from '../infrastructure/order-rows.js'; // ~> forbidden
export * from '../application/placed-orders.js'; // ~> forbidden
