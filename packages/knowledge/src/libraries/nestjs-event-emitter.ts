import { defineLibrary } from '../fact.js';

/** What the methods throw is logged, unless they say `suppressErrors: false`. */
export const nestjsEventEmitter = defineLibrary({
  module: '@nestjs/event-emitter',
  versions: '>=2.1',
  source: 'https://docs.nestjs.com/techniques/events',
  facts: [{ api: 'OnEvent', runsMethod: { on: 'event', promise: 'handled' } }],
});
