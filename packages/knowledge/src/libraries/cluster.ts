import { defineLibrary } from '../fact.js';

export const cluster = defineLibrary({
  module: 'cluster',
  versions: '>=18',
  source: 'https://nodejs.org/api/cluster.html',
  facts: [{ api: 'Cluster#fork', io: 'process', openEnded: true }],
});
