import { defineLibrary } from '../fact.js';

/** `maxAge` is handed to the header as it is: in seconds. */
export const cors = defineLibrary({
  module: 'cors',
  versions: '>=2.8',
  source: 'https://github.com/expressjs/cors#readme',
  facts: [{ api: 'default', durations: [{ at: 0, property: 'maxAge', unit: 's' }] }],
});
