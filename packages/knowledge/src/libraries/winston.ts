import { defineLibrary } from '../fact.js';

/** The levels of npm (the default), syslog and cli; `http` and `notice` tell of ordinary work. */
export const winston = defineLibrary({
  module: 'winston',
  versions: '>=3',
  source: 'https://github.com/winstonjs/winston#logging-levels',
  facts: [
    { api: 'Logger#child', derives: { from: 'receiver' } },
    { api: 'createLogger', madeOnce: { kind: 'logger', closedBy: ['close'] } },
    { api: 'Logger#error', logs: 'error' },
    { api: 'Logger#warn', logs: 'warn' },
    { api: 'Logger#info', logs: 'info' },
    { api: 'Logger#http', logs: 'info' },
    { api: 'Logger#verbose', logs: 'debug' },
    { api: 'Logger#debug', logs: 'debug' },
    { api: 'Logger#silly', logs: 'trace' },
    { api: 'Logger#emerg', logs: 'fatal' },
    { api: 'Logger#alert', logs: 'fatal' },
    { api: 'Logger#crit', logs: 'fatal' },
    { api: 'Logger#warning', logs: 'warn' },
    { api: 'Logger#notice', logs: 'info' },
    { api: 'Logger#help', logs: 'info' },
    { api: 'Logger#data', logs: 'info' },
    { api: 'Logger#prompt', logs: 'debug' },
    { api: 'Logger#input', logs: 'debug' },

    // The default logger.
    { api: 'error', logs: 'error' },
    { api: 'warn', logs: 'warn' },
    { api: 'info', logs: 'info' },
    { api: 'http', logs: 'info' },
    { api: 'verbose', logs: 'debug' },
    { api: 'debug', logs: 'debug' },
    { api: 'silly', logs: 'trace' },

    { api: 'Profiler#done', logs: 'info' },
  ],
});
