import { defineLibrary } from '../fact.js';

/** In memory: nothing does I/O but the `fetchMethod` that the user hands in. */
export const lruCache = defineLibrary({
  module: 'lru-cache',
  versions: '>=10',
  source: 'https://isaacs.github.io/node-lru-cache/classes/LRUCache.html',
  facts: [
    { api: 'LRUCache#fetch', signal: { at: 1, property: 'signal' } },
    { api: 'LRUCache#forceFetch', signal: { at: 1, property: 'signal' } },
    { api: 'new LRUCache', durations: [{ at: 0, property: 'ttl', unit: 'ms' }] },
    { api: 'LRUCache#set', durations: [{ at: 2, property: 'ttl', unit: 'ms' }] },
  ],
});
