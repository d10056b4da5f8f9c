const { setTimeout: start, clearTimeout: stop } = require('node:timers');

exports.load = async url => {
  const controller = new AbortController();
  const timer = start(() => controller.abort(), 5_000); // ~> onThrow
  const response = await fetch(url, { signal: controller.signal });
  stop(timer);
  return response;
};

exports.loadSafely = async url => {
  const controller = new AbortController();
  const timer = start(() => controller.abort(), 5_000);
  try {
    return await fetch(url, { signal: controller.signal });
  } finally {
    stop(timer);
  }
};
