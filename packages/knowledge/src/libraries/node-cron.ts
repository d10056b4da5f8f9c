import { defineLibrary } from '../fact.js';

/** A task that fails is told by an event. */
export const nodeCron = defineLibrary({
  module: 'node-cron',
  versions: '>=3',
  source: 'https://nodecron.com/api-reference.html',
  facts: [
    { api: 'schedule', starts: 'scheduler' },
    { api: 'schedule', runs: [{ at: 1, on: 'timer', promise: 'handled' }] },
    { api: 'default.schedule', runs: [{ at: 1, on: 'timer', promise: 'handled' }] },
  ],
});
