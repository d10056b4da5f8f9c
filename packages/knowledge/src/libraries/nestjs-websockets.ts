import { defineLibrary } from '../fact.js';

export const nestjsWebsockets = defineLibrary({
  module: '@nestjs/websockets',
  versions: '>=10',
  source: 'https://docs.nestjs.com/websockets/gateways',
  facts: [
    { api: 'SubscribeMessage', runsMethod: { on: 'message', promise: 'handled' } },
    { api: 'OnGatewayConnection#handleConnection', runsMethod: { on: 'connection', promise: 'handled' } },
  ],
});
