import { defineLibrary } from '../fact.js';

export const bunyan = defineLibrary({
  module: 'bunyan',
  versions: '>=1.8',
  source: 'https://github.com/trentm/node-bunyan#levels',
  facts: [
    { api: 'Logger#child', derives: { from: 'receiver' } },
    { api: 'Logger#trace', logs: 'trace' },
    { api: 'Logger#debug', logs: 'debug' },
    { api: 'Logger#info', logs: 'info' },
    { api: 'Logger#warn', logs: 'warn' },
    { api: 'Logger#error', logs: 'error' },
    { api: 'Logger#fatal', logs: 'fatal' },
  ],
});
