import { defineLibrary } from '../fact.js';

export const fastifyPlugin = defineLibrary({
  module: 'fastify-plugin',
  versions: '>=4',
  source: 'https://github.com/fastify/fastify-plugin#readme',
  facts: [{ api: 'default', wraps: { at: 0 } }],
});
