const axios = require('axios');
const CircuitBreaker = require('opossum');
const { LIMIT } = require('./common-js-limit.cjs');

const load = () => axios.get('https://a.test', { timeout: 10000 });

module.exports.breaker = new CircuitBreaker(load, { timeout: LIMIT }); // ~> outlived
module.exports.clean = work => setInterval(work, 1000 * 60 * 60 * 24 * 30); // ~> overflow
