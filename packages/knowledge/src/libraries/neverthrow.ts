import { defineLibrary } from '../fact.js';

export const neverthrow = defineLibrary({
  module: 'neverthrow',
  versions: '>=5',
  source: 'https://github.com/supermacro/neverthrow#readme',
  facts: [
    { api: 'Ok', tellsFailure: true },
    { api: 'Err', tellsFailure: true },
    { api: 'ResultAsync', tellsFailure: true },
  ],
});
