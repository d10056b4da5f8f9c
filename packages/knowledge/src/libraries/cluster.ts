import { defineLibrary } from '../fact.js';

export const cluster = defineLibrary({
  module: 'cluster',
  versions: '>=18',
  source: 'https://nodejs.org/api/cluster.html',
  facts: [
    // Its cluster tells of its end as well.
    { api: 'Worker', runsApart: 'process' },
    { api: 'fork', io: 'process', openEnded: true, forks: true },
    { api: 'Cluster#fork', io: 'process', openEnded: true, forks: true },
  ],
});
