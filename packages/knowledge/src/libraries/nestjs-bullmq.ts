import { defineLibrary } from '../fact.js';

export const nestjsBullmq = defineLibrary({
  module: '@nestjs/bullmq',
  versions: '>=10',
  source: 'https://docs.nestjs.com/techniques/queues',
  facts: [{ api: 'WorkerHost#process', runsMethod: { on: 'job', promise: 'handled' } }],
});
