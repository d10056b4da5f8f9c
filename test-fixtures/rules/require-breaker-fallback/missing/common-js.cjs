const CircuitBreaker = require('opossum');

const breaker = new CircuitBreaker(id => fetch(id), { timeout: 1000 }); // ~> missing
module.exports.read = id => breaker.fire(id);
