import { defineLibrary } from '../fact.js';

/** Repeats requests of an axios client that fail; idempotent ones only, unless told otherwise. Waits for nothing by default. */
export const axiosRetry = defineLibrary({
  module: 'axios-retry',
  versions: '>=4',
  source: 'https://github.com/softonic/axios-retry#options',
  facts: [
    {
      api: 'default',
      retries: { attempts: [{ at: 1, property: 'retries' }], default: 3, backoff: [{ at: 1, property: 'retryDelay' }] },
    },
  ],
});
