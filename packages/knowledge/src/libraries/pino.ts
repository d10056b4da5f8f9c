import { defineLibrary } from '../fact.js';

export const pino = defineLibrary({
  module: 'pino',
  versions: '>=7',
  source: 'https://getpino.io/#/docs/api?id=logger',
  facts: [
    { api: 'LoggerExtras#child', derives: { from: 'receiver' } },
    { api: 'BaseLogger#trace', logs: 'trace' },
    { api: 'BaseLogger#debug', logs: 'debug' },
    { api: 'BaseLogger#info', logs: 'info' },
    { api: 'BaseLogger#warn', logs: 'warn' },
    { api: 'BaseLogger#error', logs: 'error' },
    { api: 'BaseLogger#fatal', logs: 'fatal' },
  ],
});

/** The middleware: its loggers are those of `pino`. */
export const pinoHttp = defineLibrary({
  module: 'pino-http',
  versions: '>=8',
  source: 'https://github.com/pinojs/pino-http#readme',
  facts: [
    { api: 'default', makes: 'HttpLogger' },
    { api: 'pinoHttp', makes: 'HttpLogger' },
  ],
});
