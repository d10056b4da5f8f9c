import { defineLibrary } from '../fact.js';

/** Options come last before the callback; the list of arguments before them may be left out. */
export const childProcess = defineLibrary({
  module: 'child_process',
  versions: '>=18',
  source: 'https://nodejs.org/api/child_process.html',
  facts: [
    { api: 'ChildProcess', emits: ['error'], runsApart: 'process' },
    {
      api: 'exec',
      inShell: true,
      io: 'process',
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
      api: 'execFile',
      io: 'process',
      signal: { at: 2, property: 'signal' },
      deadline: {
        slots: [
          { at: 2, property: 'timeout' },
          { at: 2, property: 'signal' },
          { at: 1, property: 'timeout' },
          { at: 1, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'spawn',
      io: 'process',
      signal: { at: 2, property: 'signal' },
      deadline: {
        slots: [
          { at: 2, property: 'timeout' },
          { at: 2, property: 'signal' },
          { at: 1, property: 'timeout' },
          { at: 1, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'fork',
      io: 'process',
      signal: { at: 2, property: 'signal' },
      deadline: {
        slots: [
          { at: 2, property: 'timeout' },
          { at: 2, property: 'signal' },
          { at: 1, property: 'timeout' },
          { at: 1, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'execSync',
      io: 'process',
      sync: true,
      deadline: { slots: [{ at: 1, property: 'timeout' }], default: 'none', unit: 'ms' },
    },
    {
      api: 'execFileSync',
      io: 'process',
      sync: true,
      deadline: {
        slots: [
          { at: 2, property: 'timeout' },
          { at: 1, property: 'timeout' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'spawnSync',
      io: 'process',
      sync: true,
      deadline: {
        slots: [
          { at: 2, property: 'timeout' },
          { at: 1, property: 'timeout' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    { api: 'ChildProcess#kill', cancels: true },
  ],
});
