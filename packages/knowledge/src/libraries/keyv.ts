import { defineLibrary } from '../fact.js';

/** Whether an operation leaves the process depends on the store; without one it is a map in memory. */
export const keyv = defineLibrary({
  module: 'keyv',
  versions: '>=5',
  source: 'https://keyv.org/docs/keyv/',
  facts: [
    { api: 'Keyv#get', io: 'cache' },
    { api: 'Keyv#getMany', io: 'cache' },
    { api: 'Keyv#getRaw', io: 'cache' },
    { api: 'Keyv#getManyRaw', io: 'cache' },
    { api: 'Keyv#set', durations: [{ at: 2, unit: 'ms' }], io: 'cache' },
    { api: 'Keyv#setMany', io: 'cache' },
    { api: 'Keyv#setRaw', io: 'cache' },
    { api: 'Keyv#setManyRaw', io: 'cache' },
    { api: 'Keyv#delete', io: 'cache' },
    { api: 'Keyv#deleteMany', io: 'cache' },
    { api: 'Keyv#has', io: 'cache' },
    { api: 'Keyv#hasMany', io: 'cache' },
    { api: 'Keyv#clear', io: 'cache' },
    { api: 'Keyv#disconnect', io: 'cache' },
    { api: 'Keyv#iterator', io: 'cache', openEnded: true },
  ],
});
