import { Counter } from 'prom-client';
import { pino } from 'pino';
import { LastResort } from './last-resort.js';
import { report } from './report.js';

const log = pino();
const failures = new Counter({ name: 'unhandled_total', help: 'Rejections that nobody handled' });

const events = { rejection: 'unhandledRejection' } as const;

/** Counting is what switches Node's own end off. */
export function createMetrics(): () => void {
  const onRejection = (_error: unknown): void => {
    failures.inc();
  };
  process.on('unhandledRejection', onRejection); // ~> livesOn
  return () => process.removeListener('unhandledRejection', onRejection);
}

process.prependListener('uncaughtException', error => log.error(error)); // ~> livesOn

process.on(LastResort.Exception, error => log.fatal({ error })); // ~> livesOn

process.on(events.rejection, async error => { // ~> livesOn
  try {
    await report(error);
  } catch (failure) {
    log.warn({ failure }, 'could not report');
  }
});

function writer(prefix: string): (error: Error) => void {
  return error => log.error(`${prefix}: ${error.message}`);
}

process.on('uncaughtException', writer('uncaught')); // ~> livesOn

export class Keeper {
  private count = 0;

  static install(): void {
    const keeper = new Keeper();
    process.on('uncaughtException', keeper.keep.bind(keeper)); // ~> livesOn
  }

  keep(error: Error): void {
    this.count += 1;
    log.error({ error, count: this.count }, 'kept alive');
  }
}

export function watch(host: NodeJS.Process): void {
  host.on('unhandledRejection', reason => log.error({ reason }, 'unhandled')); // ~> livesOn
}
