import { defineLibrary } from '../fact.js';

/** Text that says a duration, in milliseconds. */
export const ms = defineLibrary({
  module: 'ms',
  versions: '>=2',
  source: 'https://github.com/vercel/ms#readme',
  facts: [{ api: 'default', time: 'ms' }],
});
