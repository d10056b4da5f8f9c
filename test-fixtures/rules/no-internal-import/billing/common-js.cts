import rounding = require('../orders/internal/rounding.js'); // ~> internal

const stores = require('../orders/internal/store.js'); // ~> internal

module.exports = { rounding, stores };
