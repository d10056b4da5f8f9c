import { defineLibrary } from '../fact.js';

export const koaRouter = defineLibrary({
  module: '@koa/router',
  versions: '>=12',
  source: 'https://github.com/koajs/router/blob/master/API.md',
  facts: [
    { api: 'RouterImplementation#get', runs: [{ at: 0, rest: true, on: 'request', promise: 'handled' }] },
    { api: 'RouterImplementation#post', runs: [{ at: 0, rest: true, on: 'request', promise: 'handled' }] },
    { api: 'RouterImplementation#put', runs: [{ at: 0, rest: true, on: 'request', promise: 'handled' }] },
    { api: 'RouterImplementation#patch', runs: [{ at: 0, rest: true, on: 'request', promise: 'handled' }] },
    { api: 'RouterImplementation#delete', runs: [{ at: 0, rest: true, on: 'request', promise: 'handled' }] },
    { api: 'RouterImplementation#del', runs: [{ at: 0, rest: true, on: 'request', promise: 'handled' }] },
    { api: 'RouterImplementation#head', runs: [{ at: 0, rest: true, on: 'request', promise: 'handled' }] },
    { api: 'RouterImplementation#options', runs: [{ at: 0, rest: true, on: 'request', promise: 'handled' }] },
    { api: 'RouterImplementation#all', runs: [{ at: 0, rest: true, on: 'request', promise: 'handled' }] },
    { api: 'RouterImplementation#use', runs: [{ at: 0, rest: true, on: 'request', promise: 'handled' }] },
    { api: 'RouterImplementation#register', runs: [{ at: 0, rest: true, on: 'request', promise: 'handled' }] },
  ],
});
