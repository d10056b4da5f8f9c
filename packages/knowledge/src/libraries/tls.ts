import { defineLibrary } from '../fact.js';

export const tls = defineLibrary({
  module: 'tls',
  versions: '>=18',
  source: 'https://nodejs.org/api/tls.html',
  facts: [{ api: 'connect', io: 'socket', openEnded: true }],
});
