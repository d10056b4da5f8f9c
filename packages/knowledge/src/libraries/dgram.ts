import { defineLibrary } from '../fact.js';

export const dgram = defineLibrary({
  module: 'dgram',
  versions: '>=18',
  source: 'https://nodejs.org/api/dgram.html',
  facts: [
    { api: 'Socket', emits: ['error'] },
    { api: 'createSocket', openEnded: true, signal: { at: 0, property: 'signal' } },
    { api: 'Socket#connect', io: 'socket' },
    { api: 'Socket#send', io: 'socket' },
  ],
});
