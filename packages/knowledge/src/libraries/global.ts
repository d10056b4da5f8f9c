import { defineLibrary } from '../fact.js';

/** Globals of Node. `global` is no module: the resolver uses it for names that nothing in the file declares. */
export const global = defineLibrary({
  module: 'global',
  versions: '>=18',
  source: 'https://nodejs.org/api/globals.html',
  facts: [
    { api: 'new Response', answers: { at: { at: 1, property: 'status' } } },
    { api: 'Response.json', answers: { at: { at: 1, property: 'status' } } },
    // A promise that a listener or a timer's function returns is nobody's: its rejection is unhandled.
    {
      api: 'NodeJS.EventEmitter#on',
      runs: [
        {
          at: 1,
          on: 'event',
          promise: 'ignored',
          onceFor: ['close', 'end', 'exit', 'finish', 'listening', 'open', 'ready'],
        },
      ],
    },
    {
      api: 'NodeJS.EventEmitter#addListener',
      runs: [
        {
          at: 1,
          on: 'event',
          promise: 'ignored',
          onceFor: ['close', 'end', 'exit', 'finish', 'listening', 'open', 'ready'],
        },
      ],
    },
    {
      api: 'NodeJS.EventEmitter#prependListener',
      runs: [
        {
          at: 1,
          on: 'event',
          promise: 'ignored',
          onceFor: ['close', 'end', 'exit', 'finish', 'listening', 'open', 'ready'],
        },
      ],
    },
    { api: 'NodeJS.EventEmitter#once', runs: [{ at: 1, on: 'event', once: true, promise: 'ignored' }] },
    { api: 'NodeJS.EventEmitter#prependOnceListener', runs: [{ at: 1, on: 'event', once: true, promise: 'ignored' }] },
    { api: 'NodeJS.Process#on', runs: [{ at: 1, on: 'process', promise: 'ignored' }] },
    { api: 'NodeJS.Process#addListener', runs: [{ at: 1, on: 'process', promise: 'ignored' }] },
    { api: 'NodeJS.Process#prependListener', runs: [{ at: 1, on: 'process', promise: 'ignored' }] },
    { api: 'NodeJS.Process#prependOnceListener', runs: [{ at: 1, on: 'process', once: true, promise: 'ignored' }] },
    { api: 'NodeJS.Process#once', runs: [{ at: 1, on: 'process', once: true, promise: 'ignored' }] },
    { api: 'NodeJS.Process#nextTick', runs: [{ at: 0, on: 'timer', once: true, promise: 'ignored' }] },
    { api: 'queueMicrotask', runs: [{ at: 0, on: 'timer', once: true, promise: 'ignored' }] },
    { api: 'EventTarget#addEventListener', runs: [{ at: 1, on: 'event', promise: 'ignored', onceFor: ['abort'] }] },
    { api: 'AbortSignal#addEventListener', runs: [{ at: 1, on: 'event', promise: 'ignored', onceFor: ['abort'] }] },
    // Waits 300 s for headers and as long between two pieces of the body, and never gives up on the whole.
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
    { api: 'Response#body', openEnded: true },
    { api: 'Response#json', parses: true },
    { api: 'Request#json', parses: true },
    { api: 'ReadableStream#pipeTo', signal: { at: 1, property: 'signal' } },
    { api: 'ReadableStream#pipeThrough', signal: { at: 1, property: 'signal' } },
    { api: 'ReadableStreamDefaultController#error', handlesError: true },
    { api: 'WritableStreamDefaultController#error', handlesError: true },
    { api: 'AbortController#abort', handlesError: true, cancels: true },
    { api: 'AbortSignal.any', derives: { from: 0 } },
    {
      api: 'AbortSignal#addEventListener',
      listens: { event: 0, callback: 1, options: 2, removedBy: ['removeEventListener'] },
    },
    {
      api: 'EventTarget#addEventListener',
      listens: { event: 0, callback: 1, options: 2, removedBy: ['removeEventListener'] },
    },

    {
      api: 'setTimeout',
      durations: [{ at: 1, unit: 'ms', max: 2_147_483_647 }],
      runs: [{ at: 0, on: 'timer', once: true, promise: 'ignored' }],
      timer: { repeats: false, clearedBy: ['clearTimeout', 'clearInterval'] },
    },
    {
      api: 'setInterval',
      durations: [{ at: 1, unit: 'ms', max: 2_147_483_647 }],
      runs: [{ at: 0, on: 'timer', promise: 'ignored' }],
      timer: { repeats: true, clearedBy: ['clearInterval', 'clearTimeout'] },
    },
    {
      api: 'setImmediate',
      runs: [{ at: 0, on: 'timer', once: true, promise: 'ignored' }],
      timer: { repeats: false, clearedBy: ['clearImmediate'] },
    },
    { api: 'clearTimeout', releases: { at: 0 } },
    { api: 'clearInterval', releases: { at: 0 } },
    { api: 'clearImmediate', releases: { at: 0 } },
    { api: 'Atomics.wait', sync: true, deadline: { slots: [{ at: 3 }], default: 'none', unit: 'ms' } },

    { api: 'JSON.parse', parses: true },
    { api: 'new URL', parses: true },
    { api: 'new RegExp', parses: true },
    { api: 'RegExp', parses: true },
    { api: 'BigInt', parses: true },
    { api: 'atob', parses: true },
    { api: 'decodeURI', parses: true },
    { api: 'decodeURIComponent', parses: true },

    { api: 'console.debug', logs: 'debug' },
    { api: 'console.trace', logs: 'trace' },
    { api: 'console.log', logs: 'info' },
    { api: 'console.info', logs: 'info' },
    { api: 'console.dir', logs: 'info' },
    { api: 'console.table', logs: 'info' },
    { api: 'console.warn', logs: 'warn' },
    { api: 'console.error', logs: 'error' },
    { api: 'process.emitWarning', logs: 'warn' },

    { api: 'process.exit', exits: true },
    { api: 'process.abort', exits: true },
    { api: 'process.kill', exits: true },
    { api: 'AbortSignal.timeout', durations: [{ at: 0, unit: 'ms', max: 2_147_483_647 }] },
    { api: 'performance.now', time: 'ms' },
    { api: 'process.uptime', time: 's' },
    { api: 'NodeJS.Process#exit', exits: true },
    { api: 'NodeJS.Process#abort', exits: true },
    { api: 'NodeJS.Process#kill', exits: true },
  ],
});
