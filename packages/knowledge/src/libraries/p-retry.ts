import { defineLibrary } from '../fact.js';

/** `maxRetryTime` is looked at between attempts: it does not end one that hangs. */
export const pRetry = defineLibrary({
  module: 'p-retry',
  versions: '>=5',
  source: 'https://github.com/sindresorhus/p-retry#readme',
  facts: [
    {
      api: 'default',
      retries: {
        callbacks: [0],
        attempts: [{ at: 1, property: 'retries' }],
        default: 10,
        growth: { at: 1, property: 'factor' },
        grows: true,
      },
      ordered: [{ at: 1, shorter: 'minTimeout', longer: 'maxTimeout' }],
      durations: [
        { at: 1, property: 'minTimeout', unit: 'ms' },
        { at: 1, property: 'maxTimeout', unit: 'ms' },
        { at: 1, property: 'maxRetryTime', unit: 'ms' },
      ],
      signal: { at: 1, property: 'signal' },
    },
    { api: 'makeRetriable', signal: { at: 1, property: 'signal' } },
  ],
});
