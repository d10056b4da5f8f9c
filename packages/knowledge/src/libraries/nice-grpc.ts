import { defineLibrary } from '../fact.js';

/** Calls take a signal; there is no deadline but through a middleware. */
export const niceGrpc = defineLibrary({
  module: 'nice-grpc',
  versions: '>=2',
  source: 'https://github.com/deeplay-io/nice-grpc/tree/master/packages/nice-grpc',
  facts: [
    {
      api: 'UnaryClientMethod',
      io: 'rpc',
      signal: { at: 1, property: 'signal' },
      deadline: { slots: [{ at: 1, property: 'signal' }], default: 'none', unit: 'ms' },
    },
    {
      api: 'ClientStreamingClientMethod',
      io: 'rpc',
      signal: { at: 1, property: 'signal' },
      deadline: { slots: [{ at: 1, property: 'signal' }], default: 'none', unit: 'ms' },
    },
    {
      api: 'ServerStreamingClientMethod',
      io: 'rpc',
      openEnded: true,
      signal: { at: 1, property: 'signal' },
    },
    {
      api: 'BidiStreamingClientMethod',
      io: 'rpc',
      openEnded: true,
      signal: { at: 1, property: 'signal' },
    },
    {
      api: 'waitForChannelReady',
      io: 'rpc',
      deadline: { slots: [{ at: 1 }], default: 'none', unit: 'ms' },
    },
  ],
});
