import { defineLibrary } from '../fact.js';

/** Repeats only what calls its `retry`. Function and options come in either order. */
export const promiseRetry = defineLibrary({
  module: 'promise-retry',
  versions: '>=2',
  source: 'https://github.com/IndigoUnited/node-promise-retry#readme',
  facts: [
    {
      api: 'default',
      retries: {
        callbacks: [0, 1],
        attempts: [
          { at: 1, property: 'retries' },
          { at: 0, property: 'retries' },
        ],
        default: 10,
        forever: [
          { at: 1, property: 'forever' },
          { at: 0, property: 'forever' },
        ],
        growth: { at: 1, property: 'factor' },
        grows: true,
      },
    },
  ],
});
