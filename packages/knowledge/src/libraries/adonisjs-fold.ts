import { defineLibrary } from '../fact.js';

/** A service container with string keys: its type argument says what is bound to each. */
export const adonisjsFold = defineLibrary({
  module: '@adonisjs/fold',
  versions: '>=8 <9',
  source: 'https://github.com/adonisjs/fold#readme',
  facts: [
    { api: 'IocContract#use', yieldsMember: { of: 0, named: 0 } },
    { api: 'IocContract#make', yieldsMember: { of: 0, named: 0 } },
    { api: 'IocContract#resolveBinding', yieldsMember: { of: 0, named: 0 } },
  ],
});
