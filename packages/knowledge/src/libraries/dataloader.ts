import { defineLibrary } from '../fact.js';

/** What is loaded in one tick is loaded by one call of the batch function, however many ask. */
export const dataloader = defineLibrary({
  module: 'dataloader',
  versions: '>=2',
  source: 'https://github.com/graphql/dataloader#batching',
  facts: [{ api: 'DataLoader', limitsConcurrency: true }],
});
