import { defineLibrary } from '../fact.js';

/** Retries with growing pauses. `maxRetryTime` is looked at between attempts: it does not end one that hangs. */
export const asyncRetry = defineLibrary({
  module: 'async-retry',
  versions: '>=1',
  source: 'https://github.com/vercel/async-retry#readme',
  facts: [
    {
      api: 'default',
      retries: {
        callbacks: [0],
        attempts: [{ at: 1, property: 'retries' }],
        default: 10,
        forever: [{ at: 1, property: 'forever' }],
        growth: { at: 1, property: 'factor' },
        grows: true,
      },
      ordered: [{ at: 1, shorter: 'minTimeout', longer: 'maxTimeout' }],
      durations: [
        { at: 1, property: 'minTimeout', unit: 'ms' },
        { at: 1, property: 'maxTimeout', unit: 'ms' },
      ],
    },
  ],
});
