import { defineLibrary } from '../fact.js';

export const nestjsMicroservices = defineLibrary({
  module: '@nestjs/microservices',
  versions: '>=10',
  source: 'https://docs.nestjs.com/microservices/basics',
  facts: [
    { api: 'MessagePattern', runsMethod: { on: 'message', promise: 'handled' } },
    { api: 'EventPattern', runsMethod: { on: 'message', promise: 'handled' } },
    { api: 'GrpcMethod', runsMethod: { on: 'request', promise: 'handled' } },
    { api: 'GrpcStreamMethod', runsMethod: { on: 'request', promise: 'handled' } },
    { api: 'GrpcStreamCall', runsMethod: { on: 'request', promise: 'handled' } },
  ],
});
