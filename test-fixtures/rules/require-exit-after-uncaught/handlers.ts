import nodeProcess from 'node:process';
import { on } from 'node:process';
import { pino } from 'pino';
import { report } from './report.js';

const log = pino();

process.on('uncaughtException', error => { // ~> livesOn
  log.fatal({ error }, 'uncaught');
});

process.on('unhandledRejection', (reason, promise) => { // ~> livesOn
  console.error(reason, promise);
});

nodeProcess.on('uncaughtException', console.error); // ~> livesOn

on('unhandledRejection', report); // ~> livesOn

process.addListener('uncaughtException', () => {}); // ~> livesOn

process.once('unhandledRejection', function (reason) { // ~> livesOn
  if (reason instanceof Error) log.error({ error: reason }, 'unhandled');
  else log.error({ reason: String(reason) }, 'unhandled');
});

const ignore = (): void => undefined;
process.on('uncaughtException', ignore); // ~> livesOn

globalThis.process.on('unhandledRejection', async reason => { // ~> livesOn
  await report(reason);
});

const event = 'uncaughtException';
process.on(event, (error, origin) => { // ~> livesOn
  process.stderr.write(`${origin}: ${error.message}\n`);
});
