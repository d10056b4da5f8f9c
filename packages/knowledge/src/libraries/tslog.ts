import { defineLibrary } from '../fact.js';

export const tslog = defineLibrary({
  module: 'tslog',
  versions: '>=4',
  source: 'https://tslog.js.org/#/?id=log-level',
  facts: [
    { api: 'BaseLogger#getSubLogger', derives: { from: 'receiver' } },
    { api: 'Logger#getSubLogger', derives: { from: 'receiver' } },
    { api: 'Logger#silly', logs: 'trace' },
    { api: 'Logger#trace', logs: 'trace' },
    { api: 'Logger#debug', logs: 'debug' },
    { api: 'Logger#info', logs: 'info' },
    { api: 'Logger#warn', logs: 'warn' },
    { api: 'Logger#error', logs: 'error' },
    { api: 'Logger#fatal', logs: 'fatal' },
  ],
});
