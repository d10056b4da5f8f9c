const { Redis } = require('ioredis');

const redis = new Redis();

exports.sweep = async (ids, signal = AbortSignal.timeout(5_000)) => {
  signal.throwIfAborted();
  for (const id of ids) { // ~> unchecked
    await redis.del(id);
  }
};
exports.sweepAll = async ids => {
  for (const id of ids) await redis.del(id);
};
