import { defineLibrary } from '../fact.js';

export const util = defineLibrary({
  module: 'util',
  versions: '>=18.3',
  source: 'https://nodejs.org/api/util.html',
  facts: [
    { api: 'parseArgs', parses: true },
    { api: 'new MIMEType', parses: true },
    { api: 'promisify', wraps: { at: 0 } },
    { api: 'callbackify', wraps: { at: 0 } },
    { api: 'deprecate', wraps: { at: 0 } },
    { api: 'aborted', openEnded: true, signal: { at: 0 } },
  ],
});
