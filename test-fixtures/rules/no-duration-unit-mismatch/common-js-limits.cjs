module.exports.CACHE_MS = 10 * 60 * 1000;
