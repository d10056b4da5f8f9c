import { defineLibrary } from '../fact.js';

export const timers = defineLibrary({
  module: 'timers',
  versions: '>=18',
  source: 'https://nodejs.org/api/timers.html',
  facts: [
    {
      api: 'setTimeout',
      durations: [{ at: 1, unit: 'ms', max: 2_147_483_647 }],
      runs: [{ at: 0, on: 'timer', once: true, promise: 'ignored' }],
      timer: { repeats: false, clearedBy: ['clearTimeout', 'clearInterval'] },
    },
    {
      api: 'setInterval',
      durations: [{ at: 1, unit: 'ms', max: 2_147_483_647 }],
      runs: [{ at: 0, on: 'timer', promise: 'ignored' }],
      timer: { repeats: true, clearedBy: ['clearInterval', 'clearTimeout'] },
    },
    {
      api: 'setImmediate',
      runs: [{ at: 0, on: 'timer', once: true, promise: 'ignored' }],
      timer: { repeats: false, clearedBy: ['clearImmediate'] },
    },
    { api: 'clearTimeout', releases: { at: 0 } },
    { api: 'clearInterval', releases: { at: 0 } },
    { api: 'clearImmediate', releases: { at: 0 } },
  ],
});

export const timersPromises = defineLibrary({
  module: 'timers/promises',
  versions: '>=18',
  source: 'https://nodejs.org/api/timers.html#timers-promises-api',
  facts: [
    {
      api: 'setTimeout',
      durations: [{ at: 0, unit: 'ms', max: 2_147_483_647 }],
      pauses: true,
      signal: { at: 2, property: 'signal' },
    },
    { api: 'setImmediate', signal: { at: 1, property: 'signal' } },
    {
      api: 'setInterval',
      durations: [{ at: 0, unit: 'ms', max: 2_147_483_647 }],
      openEnded: true,
      signal: { at: 2, property: 'signal' },
    },
    {
      api: 'scheduler.wait',
      durations: [{ at: 0, unit: 'ms', max: 2_147_483_647 }],
      pauses: true,
      signal: { at: 1, property: 'signal' },
    },
  ],
});
