import { defineLibrary } from '../fact.js';

/** Runs `concurrency` at once (infinite unless it is set), each under `timeout` (none unless it is set). */
export const pQueue = defineLibrary({
  module: 'p-queue',
  versions: '>=6',
  source: 'https://github.com/sindresorhus/p-queue#readme',
  facts: [
    { api: 'new PQueue', limitsConcurrency: true },
    { api: 'PQueue', limitsConcurrency: true },
    {
      api: 'PQueue#add',
      signal: { at: 1, property: 'signal' },
      limitsTime: { callback: 0, slot: { at: 1, property: 'timeout' }, default: 'none' },
    },
    { api: 'PQueue#addAll', signal: { at: 1, property: 'signal' } },
  ],
});
