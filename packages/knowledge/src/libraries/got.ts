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
      api: 'default.get',
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
      api: 'default.post',
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
      api: 'default.put',
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
      api: 'default.patch',
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
      api: 'default.head',
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
      api: 'default.delete',
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
    { api: 'default.stream', io: 'http', openEnded: true },
    {
      api: 'default.extend',
      makes: 'Got',
      clientDeadline: { at: 0, options: ['timeout.request', 'timeout.response'], default: 'none', unit: 'ms' },
    },
    {
      api: 'Got#extend',
      makes: 'Got',
      clientDeadline: { at: 0, options: ['timeout.request', 'timeout.response'], default: 'none', unit: 'ms' },
    },
  ],
});
