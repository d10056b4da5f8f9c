import { defineLibrary } from '../fact.js';

export const process = defineLibrary({
  module: 'process',
  versions: '>=18',
  source: 'https://nodejs.org/api/process.html',
  facts: [
    { api: 'exit', exits: true },
    { api: 'abort', exits: true },
    { api: 'kill', exits: true },
    { api: 'on', runs: [{ at: 1, on: 'process', promise: 'ignored' }] },
    { api: 'addListener', runs: [{ at: 1, on: 'process', promise: 'ignored' }] },
    { api: 'prependListener', runs: [{ at: 1, on: 'process', promise: 'ignored' }] },
    { api: 'prependOnceListener', runs: [{ at: 1, on: 'process', once: true, promise: 'ignored' }] },
    { api: 'once', runs: [{ at: 1, on: 'process', once: true, promise: 'ignored' }] },
    { api: 'emitWarning', logs: 'warn' },
  ],
});
