import cluster from 'node:cluster';
import { availableParallelism } from 'node:os';
import { connect } from './orders.js';

/** What starts the workers of a cluster is what the process was started with, whoever imports it. */
export class Runner {
  run(): void {
    if (!cluster.isPrimary) {
      connect().catch(error => {
        console.error(error);
        process.exit(1);
      });
      return;
    }
    cluster.on('exit', (_worker, code) => process.exit(code));
    for (let count = 0; count < availableParallelism(); count++) cluster.fork();
  }
}
