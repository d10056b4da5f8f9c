import { defineLibrary } from '../fact.js';

/** Runs `maxConcurrent` at once (unlimited unless it is set), or one every `minTime`. */
export const bottleneck = defineLibrary({
  module: 'bottleneck',
  versions: '>=2',
  source: 'https://github.com/SGrondin/bottleneck#readme',
  facts: [
    { api: 'new Bottleneck', limitsConcurrency: true },
    { api: 'Bottleneck', limitsConcurrency: true },
  ],
});
