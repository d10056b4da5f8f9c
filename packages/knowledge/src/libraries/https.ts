import { defineLibrary } from '../fact.js';

/** From Node 26 on an idle connection is kept for 65 s instead of 5 s; all else is the same there. */
export const https = defineLibrary({
  module: 'https',
  versions: '>=18 <26',
  source: 'https://nodejs.org/api/https.html',
  facts: [
    { api: 'new Agent', madeOnce: { kind: 'agent', closedBy: ['destroy'] } },
    {
      api: 'createServer',
      runs: [{ at: 0, rest: true, on: 'request', promise: 'ignored' }],
      server: {
        at: 0,
        request: { options: ['requestTimeout'], assign: ['requestTimeout'], default: 300_000 },
        headers: { options: ['headersTimeout'], assign: ['headersTimeout'], default: 60_000 },
        keepAlive: { options: ['keepAliveTimeout'], assign: ['keepAliveTimeout'], default: 5_000 },
        response: { options: [], assign: ['timeout'], default: 'none' },
      },
    },
    {
      api: 'new Server',
      server: {
        at: 0,
        request: { options: ['requestTimeout'], assign: ['requestTimeout'], default: 300_000 },
        headers: { options: ['headersTimeout'], assign: ['headersTimeout'], default: 60_000 },
        keepAlive: { options: ['keepAliveTimeout'], assign: ['keepAliveTimeout'], default: 5_000 },
        response: { options: [], assign: ['timeout'], default: 'none' },
      },
    },
    { api: 'Server#setTimeout', setsDeadline: true },
    // Options come first, or second after an address. `timeout` is for a silent socket and only emits an event.
    {
      api: 'request',
      io: 'http',
      agents: ['agent'],
      deadline: {
        slots: [
          { at: 0, property: 'timeout' },
          { at: 0, property: 'signal' },
          { at: 1, property: 'timeout' },
          { at: 1, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'get',
      io: 'http',
      agents: ['agent'],
      deadline: {
        slots: [
          { at: 0, property: 'timeout' },
          { at: 0, property: 'signal' },
          { at: 1, property: 'timeout' },
          { at: 1, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'new Agent',
      pool: {
        at: 0,
        limit: { options: ['maxSockets', 'maxTotalSockets'], default: 'none', unit: 'count' },
        idle: { options: ['timeout'], default: 'none', unit: 'ms', off: [0] },
        perOrigin: true,
        keepsWith: 'keepAlive',
      },
    },
  ],
});
