import { defineLibrary } from '../fact.js';

export const got = defineLibrary({
  module: 'got',
  versions: '>=12',
  source: 'https://github.com/sindresorhus/got/blob/main/documentation/6-timeout.md',
  facts: [
    {
      api: 'default',
      retries: {
        attempts: [{ at: 1, property: 'retry.limit' }],
        default: 2,
        backoff: [{ at: 1, property: 'retry.calculateDelay' }],
        grows: true,
      },
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
      retries: {
        attempts: [{ at: 1, property: 'retry.limit' }],
        default: 2,
        backoff: [{ at: 1, property: 'retry.calculateDelay' }],
        grows: true,
      },
      ordered: [
        { at: 1, shorter: 'timeout.connect', longer: 'timeout.request' },
        { at: 1, shorter: 'timeout.response', longer: 'timeout.request' },
      ],
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
      adds: { headers: { at: 1, property: 'headers' } },
      retries: {
        attempts: [{ at: 1, property: 'retry.limit' }],
        default: 2,
        backoff: [{ at: 1, property: 'retry.calculateDelay' }],
        grows: true,
      },
      ordered: [
        { at: 1, shorter: 'timeout.connect', longer: 'timeout.request' },
        { at: 1, shorter: 'timeout.response', longer: 'timeout.request' },
      ],
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
      retries: {
        attempts: [{ at: 1, property: 'retry.limit' }],
        default: 2,
        backoff: [{ at: 1, property: 'retry.calculateDelay' }],
        grows: true,
      },
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
      adds: { headers: { at: 1, property: 'headers' } },
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
      retries: {
        attempts: [{ at: 0, property: 'retry.limit' }],
        default: 2,
        backoff: [{ at: 0, property: 'retry.calculateDelay' }],
        grows: true,
      },
      ordered: [
        { at: 0, shorter: 'timeout.connect', longer: 'timeout.request' },
        { at: 0, shorter: 'timeout.response', longer: 'timeout.request' },
      ],
      makes: 'Got',
      clientDeadline: { at: 0, options: ['timeout.request', 'timeout.response'], default: 'none', unit: 'ms' },
    },
    {
      api: 'Got#extend',
      ordered: [
        { at: 0, shorter: 'timeout.connect', longer: 'timeout.request' },
        { at: 0, shorter: 'timeout.response', longer: 'timeout.request' },
      ],
      makes: 'Got',
      clientDeadline: { at: 0, options: ['timeout.request', 'timeout.response'], default: 'none', unit: 'ms' },
    },
  ],
});
