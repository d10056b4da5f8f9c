import { defineLibrary } from '../fact.js';

/** What the methods throw is logged. */
export const nestjsSchedule = defineLibrary({
  module: '@nestjs/schedule',
  versions: '>=3',
  source: 'https://docs.nestjs.com/techniques/task-scheduling',
  facts: [
    { api: 'Cron', runsMethod: { on: 'timer', promise: 'handled' } },
    { api: 'Interval', runsMethod: { on: 'timer', promise: 'handled' } },
    { api: 'Timeout', runsMethod: { on: 'timer', once: true, promise: 'handled' } },
  ],
});
