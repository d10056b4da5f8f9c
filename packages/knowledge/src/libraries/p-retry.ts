import { defineLibrary } from '../fact.js';

/** `maxRetryTime` is looked at between attempts: it does not end one that hangs. */
export const pRetry = defineLibrary({
  module: 'p-retry',
  versions: '>=5',
  source: 'https://github.com/sindresorhus/p-retry#readme',
  facts: [
    { api: 'default', signal: { at: 1, property: 'signal' } },
    { api: 'makeRetriable', signal: { at: 1, property: 'signal' } },
  ],
});
