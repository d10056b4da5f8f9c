const pino = require('pino');

const root = pino();
let log = root;
setInterval(() => {
  log = log.child({ at: Date.now() }); // ~> grows
}, 1_000);

exports.lines = lines => {
  for (const line of lines) {
    const own = root.child({ line });
    own.info('read');
  }
};
