import { defineLibrary } from '../fact.js';

/** `lock` yields the function that takes the lock file away; `unlock` does so by the locked path. */
export const properLockfile = defineLibrary({
  module: 'proper-lockfile',
  versions: '>=4',
  source: 'https://github.com/moxystudio/node-proper-lockfile#api',
  facts: [
    { api: 'lock', io: 'file', heldUntil: ['lock#()'] },
    { api: 'lockSync', io: 'file', sync: true, heldUntil: ['lockSync#()'] },
    { api: 'unlock', io: 'file' },
    { api: 'unlockSync', io: 'file', sync: true },
    { api: 'check', io: 'file' },
    { api: 'checkSync', io: 'file', sync: true },
  ],
});
