import { defineLibrary } from '../fact.js';

/** Each method returns an observable that sends the request when somebody subscribes. */
export const nestjsAxios = defineLibrary({
  module: '@nestjs/axios',
  versions: '>=3',
  source: 'https://docs.nestjs.com/techniques/http-module',
  facts: [
    {
      api: 'HttpModule.register',
      clientDeadline: { at: 0, options: ['timeout'], default: 'none', unit: 'ms', off: [0] },
    },
    {
      api: 'HttpService#request',
      io: 'http',
      signal: { at: 0, property: 'signal' },
      deadline: {
        slots: [
          { at: 0, property: 'timeout' },
          { at: 0, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'HttpService#get',
      io: 'http',
      signal: { at: 1, property: 'signal' },
      deadline: {
        slots: [
          { at: 1, property: 'timeout' },
          { at: 1, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'HttpService#delete',
      io: 'http',
      signal: { at: 1, property: 'signal' },
      deadline: {
        slots: [
          { at: 1, property: 'timeout' },
          { at: 1, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'HttpService#head',
      io: 'http',
      signal: { at: 1, property: 'signal' },
      deadline: {
        slots: [
          { at: 1, property: 'timeout' },
          { at: 1, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'HttpService#post',
      io: 'http',
      signal: { at: 2, property: 'signal' },
      deadline: {
        slots: [
          { at: 2, property: 'timeout' },
          { at: 2, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'HttpService#put',
      io: 'http',
      signal: { at: 2, property: 'signal' },
      deadline: {
        slots: [
          { at: 2, property: 'timeout' },
          { at: 2, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'HttpService#patch',
      io: 'http',
      signal: { at: 2, property: 'signal' },
      deadline: {
        slots: [
          { at: 2, property: 'timeout' },
          { at: 2, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'HttpService#postForm',
      io: 'http',
      signal: { at: 2, property: 'signal' },
      deadline: {
        slots: [
          { at: 2, property: 'timeout' },
          { at: 2, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
  ],
});
