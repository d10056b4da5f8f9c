import { defineLibrary } from '../fact.js';

export const events = defineLibrary({
  module: 'events',
  versions: '>=18',
  source: 'https://nodejs.org/api/events.html',
  facts: [
    {
      api: 'once',
      signal: { at: 2, property: 'signal' },
      deadline: { slots: [{ at: 2, property: 'signal' }], default: 'none', unit: 'ms' },
    },
    {
      api: 'EventEmitter.once',
      signal: { at: 2, property: 'signal' },
      deadline: { slots: [{ at: 2, property: 'signal' }], default: 'none', unit: 'ms' },
    },
    { api: 'on', openEnded: true, signal: { at: 2, property: 'signal' } },
    { api: 'EventEmitter.on', openEnded: true, signal: { at: 2, property: 'signal' } },
    { api: 'addAbortListener', signal: { at: 0 } },
  ],
});
