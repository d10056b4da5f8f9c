import { createLogger } from 'winston';

const log = createLogger();

for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.on(event, error => { // ~> livesOn
    log.error('unexpected', { error });
  });
}

['uncaughtException', 'SIGUSR2'].forEach(event => process.on(event, error => log.warn(String(error)))); // ~> livesOn
