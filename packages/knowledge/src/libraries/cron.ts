import { defineLibrary } from '../fact.js';

/** From version 4 on a rejection of the function is logged. */
export const cron = defineLibrary({
  module: 'cron',
  versions: '>=2',
  source: 'https://github.com/kelektiv/node-cron#api',
  facts: [
    {
      api: 'new CronJob',
      runs: [{ at: 1, on: 'timer', promise: 'handled', handledSince: { package: 'cron', version: '4.0.0' } }],
    },
    {
      api: 'CronJob.from',
      runs: [
        {
          at: 0,
          property: 'onTick',
          on: 'timer',
          promise: 'handled',
          handledSince: { package: 'cron', version: '4.0.0' },
        },
      ],
    },
  ],
});
