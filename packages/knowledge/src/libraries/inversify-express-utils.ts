import { defineLibrary } from '../fact.js';

export const inversifyExpressUtils = defineLibrary({
  module: 'inversify-express-utils',
  versions: '>=6',
  source: 'https://github.com/inversify/inversify-express-utils#decorators',
  facts: [
    { api: 'controller', prefix: { at: 0 } },
    { api: 'all', runsMethod: { on: 'request', promise: 'handled' } },
    { api: 'httpGet', runsMethod: { on: 'request', promise: 'handled' } },
    { api: 'httpPost', runsMethod: { on: 'request', promise: 'handled' } },
    { api: 'httpPut', runsMethod: { on: 'request', promise: 'handled' } },
    { api: 'httpPatch', runsMethod: { on: 'request', promise: 'handled' } },
    { api: 'httpHead', runsMethod: { on: 'request', promise: 'handled' } },
    { api: 'httpDelete', runsMethod: { on: 'request', promise: 'handled' } },
    { api: 'httpMethod', runsMethod: { on: 'request', promise: 'handled' } },
  ],
});
