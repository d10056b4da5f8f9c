const { shutdown } = require('./process-signal.js');

exports.load = async url => {
  shutdown.signal.addEventListener('abort', () => console.log('stopping')); // ~> never
  return await fetch(url);
};
exports.loadOnce = async url => {
  shutdown.signal.addEventListener('abort', () => console.log('stopping'), { once: true });
  return await fetch(url);
};
