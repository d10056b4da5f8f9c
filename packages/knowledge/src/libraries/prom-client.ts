import { defineLibrary } from '../fact.js';

/** The gateway's options are those of `http.request`: `timeout` bounds inactivity. */
export const promClient = defineLibrary({
  module: 'prom-client',
  versions: '>=14',
  source: 'https://github.com/siimon/prom-client#pushgateway',
  facts: [
    {
      api: 'new Pushgateway',
      clientDeadline: { at: 1, options: ['timeout'], default: 'none', unit: 'ms', off: [0] },
    },
    { api: 'Pushgateway#push', io: 'http' },
    { api: 'Pushgateway#pushAdd', io: 'http' },
    { api: 'Pushgateway#delete', io: 'http' },
    // Asks the workers of the cluster, for 5 s at most.
    { api: 'AggregatorRegistry#clusterMetrics', io: 'process', deadline: { slots: [], default: 5000, unit: 'ms' } },
  ],
});
