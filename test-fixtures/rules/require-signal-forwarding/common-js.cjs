const { setTimeout: sleep } = require('node:timers/promises');

async function poll(url) {
  const cancel = new AbortController();
  process.once('SIGINT', () => cancel.abort());
  for (let left = 3; left > 0; left--) {
    await sleep(1_000); // ~> idleSignal
    await fetch(url); // ~> idleSignal
  }
}

module.exports = { poll };
