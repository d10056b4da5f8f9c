import { defineLibrary } from '../fact.js';

/** Whether an operation leaves the process depends on the stores. */
export const cacheManager = defineLibrary({
  module: 'cache-manager',
  versions: '>=6',
  source: 'https://cacheable.org/docs/cache-manager/',
  facts: [
    { api: 'Cache#get', io: 'cache' },
    { api: 'Cache#mget', io: 'cache' },
    { api: 'Cache#ttl', io: 'cache' },
    { api: 'Cache#set', durations: [{ at: 2, unit: 'ms' }], io: 'cache' },
    { api: 'Cache#mset', io: 'cache' },
    { api: 'Cache#del', io: 'cache' },
    { api: 'Cache#mdel', io: 'cache' },
    { api: 'Cache#clear', io: 'cache' },
    { api: 'Cache#wrap', durations: [{ at: 2, unit: 'ms' }], io: 'cache' },
    { api: 'Cache#disconnect', io: 'cache' },
    {
      api: 'createCache',
      durations: [
        { at: 0, property: 'ttl', unit: 'ms' },
        { at: 0, property: 'refreshThreshold', unit: 'ms' },
      ],
    },
  ],
});
