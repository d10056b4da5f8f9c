import { defineLibrary } from '../fact.js';

/** Version 2 also took a `timeout`; version 3 has the signal only. */
export const nodeFetch = defineLibrary({
  module: 'node-fetch',
  versions: '>=3',
  source: 'https://github.com/node-fetch/node-fetch#options',
  facts: [
    {
      api: 'default',
      adds: { when: { at: 1, property: 'method', equals: ['POST', 'PATCH'] }, headers: { at: 1, property: 'headers' } },
      body: { readBy: ['json', 'text', 'arrayBuffer', 'blob', 'buffer', 'formData'] },
      io: 'http',
      signal: { at: 1, property: 'signal' },
      deadline: { slots: [{ at: 1, property: 'signal' }], default: 'none', unit: 'ms' },
      agents: ['agent'],
    },
    { api: 'Response#body', openEnded: true },
    { api: 'Response#json', parses: true },
  ],
});
