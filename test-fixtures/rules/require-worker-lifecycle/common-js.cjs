const { spawn } = require('child_process');
const { Worker } = require('node:worker_threads');

exports.run = () => {
  const child = spawn('ls', { timeout: 1_000 }); // ~> noError
  child.stdout.pipe(process.stdout);
};

exports.pool = [1, 2].map(() => {
  const worker = new Worker('./task.js'); // ~> noError
  worker.postMessage('start');
  return 1;
});
