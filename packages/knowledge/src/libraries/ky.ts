import { defineLibrary } from '../fact.js';

/** Ten seconds for each attempt unless told otherwise. */
export const ky = defineLibrary({
  module: 'ky',
  versions: '>=1',
  source: 'https://github.com/sindresorhus/ky#timeout',
  facts: [
    {
      api: 'default',
      io: 'http',
      signal: { at: 1, property: 'signal' },
      deadline: {
        slots: [
          { at: 1, property: 'timeout' },
          { at: 1, property: 'totalTimeout' },
          { at: 1, property: 'signal' },
        ],
        default: 10_000,
        unit: 'ms',
      },
    },
    {
      api: 'KyInstance',
      io: 'http',
      signal: { at: 1, property: 'signal' },
      deadline: {
        slots: [
          { at: 1, property: 'timeout' },
          { at: 1, property: 'totalTimeout' },
          { at: 1, property: 'signal' },
        ],
        default: 10_000,
        unit: 'ms',
      },
    },
    {
      api: 'KyInstance#get',
      io: 'http',
      signal: { at: 1, property: 'signal' },
      deadline: {
        slots: [
          { at: 1, property: 'timeout' },
          { at: 1, property: 'totalTimeout' },
          { at: 1, property: 'signal' },
        ],
        default: 10_000,
        unit: 'ms',
      },
    },
    {
      api: 'KyInstance#post',
      io: 'http',
      signal: { at: 1, property: 'signal' },
      deadline: {
        slots: [
          { at: 1, property: 'timeout' },
          { at: 1, property: 'totalTimeout' },
          { at: 1, property: 'signal' },
        ],
        default: 10_000,
        unit: 'ms',
      },
    },
    {
      api: 'KyInstance#put',
      io: 'http',
      signal: { at: 1, property: 'signal' },
      deadline: {
        slots: [
          { at: 1, property: 'timeout' },
          { at: 1, property: 'totalTimeout' },
          { at: 1, property: 'signal' },
        ],
        default: 10_000,
        unit: 'ms',
      },
    },
    {
      api: 'KyInstance#patch',
      io: 'http',
      signal: { at: 1, property: 'signal' },
      deadline: {
        slots: [
          { at: 1, property: 'timeout' },
          { at: 1, property: 'totalTimeout' },
          { at: 1, property: 'signal' },
        ],
        default: 10_000,
        unit: 'ms',
      },
    },
    {
      api: 'KyInstance#head',
      io: 'http',
      signal: { at: 1, property: 'signal' },
      deadline: {
        slots: [
          { at: 1, property: 'timeout' },
          { at: 1, property: 'totalTimeout' },
          { at: 1, property: 'signal' },
        ],
        default: 10_000,
        unit: 'ms',
      },
    },
    {
      api: 'KyInstance#delete',
      io: 'http',
      signal: { at: 1, property: 'signal' },
      deadline: {
        slots: [
          { at: 1, property: 'timeout' },
          { at: 1, property: 'totalTimeout' },
          { at: 1, property: 'signal' },
        ],
        default: 10_000,
        unit: 'ms',
      },
    },
    {
      api: 'KyInstance#create',
      clientDeadline: { at: 0, options: ['timeout', 'totalTimeout'], default: 10_000, unit: 'ms', off: [false] },
    },
    {
      api: 'KyInstance#extend',
      clientDeadline: { at: 0, options: ['timeout', 'totalTimeout'], default: 10_000, unit: 'ms', off: [false] },
    },
    { api: 'ResponsePromise#json', parses: true },
  ],
});
