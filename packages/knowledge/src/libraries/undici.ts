import { defineLibrary } from '../fact.js';

/**
 * Waits 300 s for headers and as long between two pieces of a body; nothing bounds a call as a whole. A pool opens as many
 * connections as there are requests.
 */
export const undici = defineLibrary({
  module: 'undici',
  versions: '>=6',
  source: 'https://undici.nodejs.org/#/docs/api/Client',
  facts: [
    { api: 'new Pool', madeOnce: { kind: 'agent', closedBy: ['close', 'destroy'] } },
    { api: 'new Agent', madeOnce: { kind: 'agent', closedBy: ['close', 'destroy'] } },
    { api: 'new Client', madeOnce: { kind: 'agent', closedBy: ['close', 'destroy'] } },
    { api: 'new ProxyAgent', madeOnce: { kind: 'agent', closedBy: ['close', 'destroy'] } },
    {
      api: 'fetch',
      adds: { when: { at: 1, property: 'method', equals: ['POST', 'PATCH'] }, headers: { at: 1, property: 'headers' } },
      body: { readBy: ['json', 'text', 'arrayBuffer', 'blob', 'bytes', 'formData'] },
      io: 'http',
      signal: { at: 1, property: 'signal' },
      deadline: { slots: [{ at: 1, property: 'signal' }], default: 'none', unit: 'ms' },
      agents: ['dispatcher'],
      configuredBy: ['setGlobalDispatcher'],
    },
    {
      api: 'request',
      adds: { when: { at: 1, property: 'method', equals: ['POST', 'PATCH'] }, headers: { at: 1, property: 'headers' } },
      body: { in: 'body', readBy: ['json', 'text', 'arrayBuffer', 'blob', 'bytes', 'formData', 'dump', 'destroy'] },
      io: 'http',
      agents: ['dispatcher'],
      configuredBy: ['setGlobalDispatcher'],
      signal: { at: 1, property: 'signal' },
      deadline: {
        slots: [
          { at: 1, property: 'signal' },
          { at: 1, property: 'headersTimeout' },
          { at: 1, property: 'bodyTimeout' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'stream',
      io: 'http',
      agents: ['dispatcher'],
      configuredBy: ['setGlobalDispatcher'],
      signal: { at: 1, property: 'signal' },
      deadline: {
        slots: [
          { at: 1, property: 'signal' },
          { at: 1, property: 'headersTimeout' },
          { at: 1, property: 'bodyTimeout' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'Dispatcher#request',
      body: { in: 'body', readBy: ['json', 'text', 'arrayBuffer', 'blob', 'bytes', 'formData', 'dump', 'destroy'] },
      io: 'http',
      signal: { at: 0, property: 'signal' },
      deadline: {
        slots: [
          { at: 0, property: 'signal' },
          { at: 0, property: 'headersTimeout' },
          { at: 0, property: 'bodyTimeout' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'Dispatcher#stream',
      io: 'http',
      signal: { at: 0, property: 'signal' },
      deadline: {
        slots: [
          { at: 0, property: 'signal' },
          { at: 0, property: 'headersTimeout' },
          { at: 0, property: 'bodyTimeout' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    { api: 'pipeline', io: 'http', openEnded: true, signal: { at: 1, property: 'signal' } },
    { api: 'connect', io: 'socket', openEnded: true, signal: { at: 1, property: 'signal' } },
    { api: 'upgrade', io: 'socket', openEnded: true, signal: { at: 1, property: 'signal' } },
    { api: 'Dispatcher#pipeline', io: 'http', openEnded: true, signal: { at: 0, property: 'signal' } },
    { api: 'Dispatcher#connect', io: 'socket', openEnded: true, signal: { at: 0, property: 'signal' } },
    { api: 'Dispatcher#upgrade', io: 'socket', openEnded: true, signal: { at: 0, property: 'signal' } },
    { api: 'BodyMixin#json', parses: true },
    { api: 'new WebSocket', io: 'socket', openEnded: true },
    { api: 'new EventSource', io: 'http', openEnded: true },
    {
      api: 'new Client',
      pool: {
        at: 1,
        connect: { options: ['connectTimeout', 'connect.timeout'], default: 10_000, unit: 'ms', off: [0] },
        idle: { options: ['keepAliveTimeout'], default: 4_000, unit: 'ms' },
        statement: { options: ['headersTimeout', 'bodyTimeout'], default: 300_000, unit: 'ms', off: [0] },
      },
    },
    {
      api: 'new Pool',
      pool: {
        at: 1,
        limit: { options: ['connections'], default: 'none', unit: 'count', off: [null, 0] },
        connect: { options: ['connectTimeout', 'connect.timeout'], default: 10_000, unit: 'ms', off: [0] },
        idle: { options: ['keepAliveTimeout'], default: 4_000, unit: 'ms' },
        statement: { options: ['headersTimeout', 'bodyTimeout'], default: 300_000, unit: 'ms', off: [0] },
      },
    },
    {
      api: 'new BalancedPool',
      pool: {
        at: 1,
        limit: { options: ['connections'], default: 'none', unit: 'count', off: [null, 0] },
        connect: { options: ['connectTimeout', 'connect.timeout'], default: 10_000, unit: 'ms', off: [0] },
        idle: { options: ['keepAliveTimeout'], default: 4_000, unit: 'ms' },
        statement: { options: ['headersTimeout', 'bodyTimeout'], default: 300_000, unit: 'ms', off: [0] },
      },
    },
    {
      api: 'new Agent',
      pool: {
        at: 0,
        limit: { options: ['connections'], default: 'none', unit: 'count', off: [null, 0] },
        connect: { options: ['connectTimeout', 'connect.timeout'], default: 10_000, unit: 'ms', off: [0] },
        idle: { options: ['keepAliveTimeout'], default: 4_000, unit: 'ms' },
        statement: { options: ['headersTimeout', 'bodyTimeout'], default: 300_000, unit: 'ms', off: [0] },
        perOrigin: true,
      },
    },
    {
      api: 'new ProxyAgent',
      pool: {
        at: 0,
        limit: { options: ['connections'], default: 'none', unit: 'count', off: [null, 0] },
        connect: { options: ['connectTimeout', 'connect.timeout'], default: 10_000, unit: 'ms', off: [0] },
        idle: { options: ['keepAliveTimeout'], default: 4_000, unit: 'ms' },
        statement: { options: ['headersTimeout', 'bodyTimeout'], default: 300_000, unit: 'ms', off: [0] },
        perOrigin: true,
      },
    },
    {
      api: 'new EnvHttpProxyAgent',
      pool: {
        at: 0,
        limit: { options: ['connections'], default: 'none', unit: 'count', off: [null, 0] },
        connect: { options: ['connectTimeout', 'connect.timeout'], default: 10_000, unit: 'ms', off: [0] },
        idle: { options: ['keepAliveTimeout'], default: 4_000, unit: 'ms' },
        statement: { options: ['headersTimeout', 'bodyTimeout'], default: 300_000, unit: 'ms', off: [0] },
        perOrigin: true,
      },
    },
  ],
});
