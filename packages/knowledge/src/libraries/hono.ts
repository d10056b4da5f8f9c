import { defineLibrary } from '../fact.js';

export const hono = defineLibrary({
  module: 'hono',
  versions: '>=4',
  source: 'https://hono.dev/docs/api/request',
  facts: [{ api: 'HonoRequest#json', parses: true }],
});
