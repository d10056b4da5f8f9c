import '../infrastructure/order-rows.js'; // ~> forbidden
