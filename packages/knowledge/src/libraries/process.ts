import { defineLibrary } from '../fact.js';

export const process = defineLibrary({
  module: 'process',
  versions: '>=18',
  source: 'https://nodejs.org/api/process.html',
  facts: [
    { api: 'exit', exits: true },
    { api: 'abort', exits: true },
    { api: 'kill', exits: true },
    { api: 'emitWarning', logs: 'warn' },
  ],
});
