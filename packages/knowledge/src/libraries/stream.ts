import { defineLibrary } from '../fact.js';

export const stream = defineLibrary({
  module: 'stream',
  versions: '>=18',
  source: 'https://nodejs.org/api/stream.html',
  facts: [
    { api: 'Readable', streams: true },
    { api: 'Writable', streams: true },
    { api: 'Duplex', streams: true },
    { api: 'finished', signal: { at: 1, property: 'signal' } },
    { api: 'addAbortSignal', signal: { at: 0 } },
    { api: 'Readable.from', signal: { at: 1, property: 'signal' }, streamsMemory: { at: 0 } },
    { api: 'Readable#destroy', handlesError: true },
    { api: 'Writable#destroy', handlesError: true },
    { api: 'Readable#map', signal: { at: 1, property: 'signal' } },
    { api: 'Readable#filter', signal: { at: 1, property: 'signal' } },
    { api: 'Readable#flatMap', signal: { at: 1, property: 'signal' } },
    { api: 'Readable#forEach', signal: { at: 1, property: 'signal' } },
    { api: 'Readable#some', signal: { at: 1, property: 'signal' } },
    { api: 'Readable#every', signal: { at: 1, property: 'signal' } },
    { api: 'Readable#find', signal: { at: 1, property: 'signal' } },
    { api: 'Readable#reduce', signal: { at: 2, property: 'signal' } },
    { api: 'Readable#toArray', signal: { at: 0, property: 'signal' } },
  ],
});

export const streamPromises = defineLibrary({
  module: 'stream/promises',
  versions: '>=18',
  source: 'https://nodejs.org/api/stream.html#streams-promises-api',
  facts: [
    { api: 'pipeline', signal: { at: -1, property: 'signal' } },
    { api: 'finished', signal: { at: 1, property: 'signal' } },
  ],
});
