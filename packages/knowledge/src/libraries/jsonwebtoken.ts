import { defineLibrary } from '../fact.js';

/** `decode` answers null to what it cannot read; it does not throw. */
export const jsonwebtoken = defineLibrary({
  module: 'jsonwebtoken',
  versions: '>=8',
  source: 'https://github.com/auth0/node-jsonwebtoken#readme',
  facts: [{ api: 'verify', parses: true }],
});
