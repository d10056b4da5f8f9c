import { defineLibrary } from '../fact.js';

/** Listens to SIGTERM and SIGINT, and closes what it is told to. */
export const closeWithGrace = defineLibrary({
  module: 'close-with-grace',
  versions: '>=2',
  source: 'https://github.com/mcollina/close-with-grace',
  facts: [{ api: 'default', stopsOnSignal: true }],
});
