import { defineLibrary } from '../fact.js';

export const workerThreads = defineLibrary({
  module: 'worker_threads',
  versions: '>=18',
  source: 'https://nodejs.org/api/worker_threads.html',
  facts: [
    { api: 'Worker', emits: ['error'], runsApart: 'thread' },
    { api: 'new Worker', openEnded: true },
    { api: 'Worker#terminate', cancels: true },
    { api: 'new BroadcastChannel', openEnded: true, heldUntil: ['BroadcastChannel#close'] },
  ],
});
