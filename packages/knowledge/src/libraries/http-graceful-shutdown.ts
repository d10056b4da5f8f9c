import { defineLibrary } from '../fact.js';

/** Listens to SIGTERM and SIGINT, and closes what it is told to. */
export const httpGracefulShutdown = defineLibrary({
  module: 'http-graceful-shutdown',
  versions: '>=3',
  source: 'https://github.com/sebhildebrandt/http-graceful-shutdown',
  facts: [{ api: 'default', stopsOnSignal: true }],
});
