import { defineLibrary } from '../fact.js';

/** `concurrency` is infinite unless it is set. */
export const pMap = defineLibrary({
  module: 'p-map',
  versions: '>=4',
  source: 'https://github.com/sindresorhus/p-map#readme',
  facts: [
    {
      api: 'default',
      fansOut: { over: 0, callback: 1, limit: { at: 2, property: 'concurrency' } },
      signal: { at: 2, property: 'signal' },
    },
    { api: 'pMapIterable', fansOut: { over: 0, callback: 1, limit: { at: 2, property: 'concurrency' } } },
    {
      api: 'pMapSettled',
      fansOut: { over: 0, callback: 1, limit: { at: 2, property: 'concurrency' } },
      signal: { at: 2, property: 'signal' },
    },
    {
      api: 'pMapKeyed',
      fansOut: { over: 0, callback: 1, limit: { at: 2, property: 'concurrency' } },
      signal: { at: 2, property: 'signal' },
    },
    {
      api: 'pMapSettledKeyed',
      fansOut: { over: 0, callback: 1, limit: { at: 2, property: 'concurrency' } },
      signal: { at: 2, property: 'signal' },
    },
  ],
});
