import { defineLibrary } from '../fact.js';

export const pLimit = defineLibrary({
  module: 'p-limit',
  versions: '>=3',
  source: 'https://github.com/sindresorhus/p-limit#readme',
  facts: [
    { api: 'default', makes: 'LimitFunction', limitsConcurrency: true },
    { api: 'LimitFunction', limitsConcurrency: true },
    { api: 'limitFunction', limitsConcurrency: true },
  ],
});
