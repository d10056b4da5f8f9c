import rows = require('../infrastructure/order-rows.js'); // ~> forbidden

const placed = require('../application/place-order.js'); // ~> forbidden

module.exports = { rows, placed };
