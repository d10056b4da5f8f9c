import { defineLibrary } from '../fact.js';

/** Listens to SIGTERM and SIGINT, and closes what it is told to. */
export const godaddyTerminus = defineLibrary({
  module: '@godaddy/terminus',
  versions: '>=4',
  source: 'https://github.com/godaddy/terminus',
  facts: [{ api: 'createTerminus', stopsOnSignal: true }],
});
