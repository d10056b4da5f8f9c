import { defineLibrary } from '../fact.js';

/** Keeps its HTTP server to itself: Node's timeouts hold and nothing can be set. */
export const apolloServerStandalone = defineLibrary({
  module: '@apollo/server/standalone',
  versions: '>=4',
  source: 'https://www.apollographql.com/docs/apollo-server/api/standalone',
  facts: [
    {
      api: 'startStandaloneServer',
      io: 'socket',
      openEnded: true,
      server: {
        request: { options: [], assign: [], default: 300_000 },
        headers: { options: [], assign: [], default: 60_000 },
        keepAlive: { options: [], assign: [], default: 5_000 },
        response: { options: [], assign: [], default: 'none' },
      },
    },
  ],
});
