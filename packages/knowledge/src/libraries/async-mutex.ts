import { defineLibrary } from '../fact.js';

/** `acquire` yields the function that lets the next one in; `runExclusive` calls it itself. */
export const asyncMutex = defineLibrary({
  module: 'async-mutex',
  versions: '>=0.3',
  source: 'https://github.com/DirtyHairy/async-mutex#readme',
  facts: [
    { api: 'Mutex', limitsConcurrency: true },
    { api: 'Semaphore', limitsConcurrency: true },
    { api: 'Mutex#acquire', heldUntil: ['MutexInterface.Releaser#()'] },
    { api: 'MutexInterface#acquire', heldUntil: ['MutexInterface.Releaser#()'] },
  ],
});
