const { load } = require('./upstream.js');

/** @param {{ signal: AbortSignal }} options */
exports.unknown = options => load('x', AbortSignal.timeout(options.limit));

exports.listen = async () => {
  const own = new AbortController();
  const run = async () => load('x', AbortSignal.timeout(500));
  await run();
  return own;
};

exports.withController = async (ids, cancel = new AbortController()) => {
  if (cancel.signal.aborted) return [];
  return await Promise.all(ids.map(id => load(id, AbortSignal.timeout(500)))); // ~> timeout
};
