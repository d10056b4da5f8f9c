import { defineLibrary } from '../fact.js';

/** Worker threads: at most `maxThreads`, by default one and a half times the number of processors. */
export const piscina = defineLibrary({
  module: 'piscina',
  versions: '>=4',
  source: 'https://piscinajs.dev/api-reference/class',
  facts: [
    { api: 'new Piscina', limitsConcurrency: true },
    { api: 'Piscina', limitsConcurrency: true },
    { api: 'Piscina#run', signal: { at: 1, property: 'signal' } },
  ],
});
