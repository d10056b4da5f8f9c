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
    { api: 'Cache#set', io: 'cache' },
    { api: 'Cache#mset', io: 'cache' },
    { api: 'Cache#del', io: 'cache' },
    { api: 'Cache#mdel', io: 'cache' },
    { api: 'Cache#clear', io: 'cache' },
    { api: 'Cache#wrap', io: 'cache' },
    { api: 'Cache#disconnect', io: 'cache' },
  ],
});
