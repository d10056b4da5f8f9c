import { defineLibrary } from '../fact.js';

export const net = defineLibrary({
  module: 'net',
  versions: '>=18',
  source: 'https://nodejs.org/api/net.html',
  facts: [
    { api: 'Server#listen', starts: 'server' },
    { api: 'createServer', runs: [{ at: 0, rest: true, on: 'connection', promise: 'ignored' }] },
    { api: 'Socket', emits: ['error'] },
    { api: 'connect', io: 'socket', openEnded: true },
    { api: 'createConnection', io: 'socket', openEnded: true },
    { api: 'Socket#connect', io: 'socket', openEnded: true },
    { api: 'Socket#setTimeout', setsDeadline: true },
    { api: 'Socket#destroy', handlesError: true },
    { api: 'Server#listen', io: 'socket', openEnded: true, signal: { at: 0, property: 'signal' } },
  ],
});
