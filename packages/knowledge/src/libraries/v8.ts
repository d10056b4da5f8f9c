import { defineLibrary } from '../fact.js';

export const v8 = defineLibrary({
  module: 'v8',
  versions: '>=18',
  source: 'https://nodejs.org/api/v8.html',
  facts: [{ api: 'getHeapSnapshot', streamsMemory: {} }],
});
