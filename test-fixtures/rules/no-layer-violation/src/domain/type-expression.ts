export type Rows = import('../infrastructure/order-rows.js').OrderRows; // ~> forbidden
