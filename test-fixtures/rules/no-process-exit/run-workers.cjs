const cluster = require('cluster');

/** So does what is taken by `require`. */
exports.run = function run() {
  if (!cluster.isMaster) return;
  cluster.on('exit', (_worker, code) => process.exit(code));
  cluster.fork();
};
