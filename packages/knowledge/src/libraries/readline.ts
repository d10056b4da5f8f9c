import { defineLibrary } from '../fact.js';

export const readline = defineLibrary({
  module: 'readline',
  versions: '>=18',
  source: 'https://nodejs.org/api/readline.html',
  facts: [
    { api: 'createInterface', openEnded: true },
    { api: 'Interface#question', openEnded: true, signal: { at: 1, property: 'signal' } },
  ],
});

export const readlinePromises = defineLibrary({
  module: 'readline/promises',
  versions: '>=18',
  source: 'https://nodejs.org/api/readline.html#promises-api',
  facts: [
    { api: 'createInterface', openEnded: true },
    { api: 'Interface#question', openEnded: true, signal: { at: 1, property: 'signal' } },
  ],
});
