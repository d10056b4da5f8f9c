const { Redis } = require('ioredis');

const redis = new Redis();

exports.load = async id => redis.get(id);
async function listen(id, cancel = AbortSignal.timeout(500)) { // ~> unused
  await redis.get(id);
}
exports.listen = listen;
