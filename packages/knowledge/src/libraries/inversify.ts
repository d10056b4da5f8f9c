import { defineLibrary } from '../fact.js';

/** Known by its structure only: what a container makes is said by the type arguments of `get` and `bind`. */
export const inversify = defineLibrary({
  module: 'inversify',
  versions: '>=6',
  source: 'https://inversify.io/docs/introduction/getting-started/',
  facts: [],
});
