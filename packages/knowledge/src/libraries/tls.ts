import { defineLibrary } from '../fact.js';

export const tls = defineLibrary({
  module: 'tls',
  versions: '>=18',
  source: 'https://nodejs.org/api/tls.html',
  facts: [
    { api: 'createServer', runs: [{ at: 0, rest: true, on: 'connection', promise: 'ignored' }] },
    { api: 'connect', io: 'socket', openEnded: true },
  ],
});
