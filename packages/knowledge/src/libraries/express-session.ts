import { defineLibrary } from '../fact.js';

/** The lifetime of the cookie is in milliseconds, unlike in the header that it becomes. */
export const expressSession = defineLibrary({
  module: 'express-session',
  versions: '>=1.17',
  source: 'https://github.com/expressjs/session#readme',
  facts: [
    { api: 'default', durations: [{ at: 0, property: 'cookie.maxAge', unit: 'ms' }] },
    { api: 'Cookie#maxAge', time: 'ms' },
  ],
});
