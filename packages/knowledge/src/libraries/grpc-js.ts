import { defineLibrary } from '../fact.js';

/** A call without `deadline` waits for ever. Generated clients extend `Client`. */
export const grpcJs = defineLibrary({
  module: '@grpc/grpc-js',
  versions: '>=1',
  source: 'https://grpc.io/docs/guides/deadlines/',
  facts: [
    { api: 'Server#addService', runs: [{ at: 1, each: true, on: 'request', promise: 'ignored' }] },

    // The metadata before the options may be left out.
    {
      api: 'Client#makeUnaryRequest',
      io: 'rpc',
      deadline: {
        slots: [
          { at: 4, property: 'deadline' },
          { at: 5, property: 'deadline' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'Client#makeClientStreamRequest',
      io: 'rpc',
      deadline: {
        slots: [
          { at: 3, property: 'deadline' },
          { at: 4, property: 'deadline' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'Client#makeServerStreamRequest',
      io: 'rpc',
      openEnded: true,
      deadline: {
        slots: [
          { at: 4, property: 'deadline' },
          { at: 5, property: 'deadline' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'Client#makeBidiStreamRequest',
      io: 'rpc',
      openEnded: true,
      deadline: {
        slots: [
          { at: 3, property: 'deadline' },
          { at: 4, property: 'deadline' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    { api: 'Client#waitForReady', io: 'rpc', deadline: { slots: [{ at: 0 }], default: 'none', unit: 'ms' } },
    { api: 'waitForClientReady', io: 'rpc', deadline: { slots: [{ at: 1 }], default: 'none', unit: 'ms' } },
    { api: 'closeClient', releases: { at: 0 } },

    // A handler answers its caller with an error.
    { api: 'sendUnaryData', handlesError: true },
  ],
});
