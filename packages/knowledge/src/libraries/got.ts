import { defineLibrary } from '../fact.js';

export const got = defineLibrary({
  module: 'got',
  versions: '>=12',
  source: 'https://github.com/sindresorhus/got/blob/main/documentation/6-timeout.md',
  facts: [
    {
      api: 'default',
      io: 'http',
      agents: ['agent.http', 'agent.https'],
      openEndedWhen: [{ option: 'isStream', equals: true }],
      deadline: {
        slots: [
          { at: 1, property: 'timeout.request' },
          { at: 1, property: 'timeout.response' },
          { at: 1, property: 'signal' },
          { at: 0, property: 'timeout.request' },
          { at: 0, property: 'timeout.response' },
          { at: 0, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'Got',
      io: 'http',
      agents: ['agent.http', 'agent.https'],
      openEndedWhen: [{ option: 'isStream', equals: true }],
      deadline: {
        slots: [
          { at: 1, property: 'timeout.request' },
          { at: 1, property: 'timeout.response' },
          { at: 1, property: 'signal' },
          { at: 0, property: 'timeout.request' },
          { at: 0, property: 'timeout.response' },
          { at: 0, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'Got#get',
      io: 'http',
      signal: { at: 1, property: 'signal' },
      deadline: {
        slots: [
          { at: 1, property: 'timeout.request' },
          { at: 1, property: 'timeout.response' },
          { at: 1, property: 'signal' },
          { at: 0, property: 'timeout.request' },
          { at: 0, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'Got#post',
      io: 'http',
      signal: { at: 1, property: 'signal' },
      deadline: {
        slots: [
          { at: 1, property: 'timeout.request' },
          { at: 1, property: 'timeout.response' },
          { at: 1, property: 'signal' },
          { at: 0, property: 'timeout.request' },
          { at: 0, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'Got#put',
      io: 'http',
      signal: { at: 1, property: 'signal' },
      deadline: {
        slots: [
          { at: 1, property: 'timeout.request' },
          { at: 1, property: 'timeout.response' },
          { at: 1, property: 'signal' },
          { at: 0, property: 'timeout.request' },
          { at: 0, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'Got#patch',
      io: 'http',
      signal: { at: 1, property: 'signal' },
      deadline: {
        slots: [
          { at: 1, property: 'timeout.request' },
          { at: 1, property: 'timeout.response' },
          { at: 1, property: 'signal' },
          { at: 0, property: 'timeout.request' },
          { at: 0, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'Got#head',
      io: 'http',
      signal: { at: 1, property: 'signal' },
      deadline: {
        slots: [
          { at: 1, property: 'timeout.request' },
          { at: 1, property: 'timeout.response' },
          { at: 1, property: 'signal' },
          { at: 0, property: 'timeout.request' },
          { at: 0, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'Got#delete',
      io: 'http',
      signal: { at: 1, property: 'signal' },
      deadline: {
        slots: [
          { at: 1, property: 'timeout.request' },
          { at: 1, property: 'timeout.response' },
          { at: 1, property: 'signal' },
          { at: 0, property: 'timeout.request' },
          { at: 0, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    { api: 'Got#stream', io: 'http', openEnded: true },
    {
      api: 'Got#extend',
      makes: 'Got',
      clientDeadline: { at: 0, options: ['timeout.request', 'timeout.response'], default: 'none', unit: 'ms' },
    },
  ],
});
