const Redis = require('ioredis');
const jwt = require('jsonwebtoken');
const { CACHE_MS } = require('./common-js-limits.cjs');

const redis = new Redis({ commandTimeout: 500 });

module.exports.remember = async function remember(key, value) {
  await redis.set(key, value, 'ex', CACHE_MS); // ~> slot
  await redis.expire(key, module.exports.ttlMs()); // ~> slot
};
module.exports.ttlMs = () => 60 * 60 * 1000;
module.exports.sign = (payload, secret) => jwt.sign(payload, secret, { expiresIn: CACHE_MS }); // ~> slot
