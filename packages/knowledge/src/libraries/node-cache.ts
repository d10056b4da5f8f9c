import { defineLibrary } from '../fact.js';

/** In memory. All lifetimes are in seconds. */
export const nodeCache = defineLibrary({
  module: 'node-cache',
  versions: '>=5',
  source: 'https://github.com/node-cache/node-cache#readme',
  facts: [
    {
      api: 'new default',
      durations: [
        { at: 0, property: 'stdTTL', unit: 's' },
        { at: 0, property: 'checkperiod', unit: 's' },
      ],
    },
    { api: 'NodeCache#set', durations: [{ at: 2, unit: 's' }] },
    { api: 'NodeCache#ttl', durations: [{ at: 1, unit: 's' }] },
  ],
});
