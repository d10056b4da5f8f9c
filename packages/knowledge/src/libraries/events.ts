import { defineLibrary } from '../fact.js';

export const events = defineLibrary({
  module: 'events',
  versions: '>=18',
  source: 'https://nodejs.org/api/events.html',
  facts: [
    {
      api: 'EventEmitter#on',
      runs: [
        {
          at: 1,
          on: 'event',
          promise: 'ignored',
          onceFor: ['close', 'end', 'exit', 'finish', 'listening', 'open', 'ready'],
        },
      ],
    },
    {
      api: 'EventEmitter#addListener',
      runs: [
        {
          at: 1,
          on: 'event',
          promise: 'ignored',
          onceFor: ['close', 'end', 'exit', 'finish', 'listening', 'open', 'ready'],
        },
      ],
    },
    {
      api: 'EventEmitter#prependListener',
      runs: [
        {
          at: 1,
          on: 'event',
          promise: 'ignored',
          onceFor: ['close', 'end', 'exit', 'finish', 'listening', 'open', 'ready'],
        },
      ],
    },
    { api: 'EventEmitter#once', runs: [{ at: 1, on: 'event', once: true, promise: 'ignored' }] },
    { api: 'EventEmitter#prependOnceListener', runs: [{ at: 1, on: 'event', once: true, promise: 'ignored' }] },
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
