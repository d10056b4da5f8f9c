import { defineLibrary } from '../fact.js';

export const url = defineLibrary({
  module: 'url',
  versions: '>=18',
  source: 'https://nodejs.org/api/url.html',
  facts: [
    { api: 'new URL', parses: true },
    { api: 'parse', parses: true },
    { api: 'fileURLToPath', parses: true },
  ],
});
