import { defineLibrary } from '../fact.js';

/** A browser is a process: closing it ends all its pages. One that was connected to is only let go. */
export const puppeteerCore = defineLibrary({
  module: 'puppeteer-core',
  aliases: ['puppeteer'],
  versions: '>=20',
  source: 'https://pptr.dev/api/puppeteer.browser',
  facts: [
    { api: 'PuppeteerNode#launch', io: 'process', heldUntil: ['Browser#close'] },
    { api: 'launch', io: 'process', heldUntil: ['Browser#close'] },
    { api: 'Puppeteer#connect', io: 'socket', heldUntil: ['Browser#disconnect', 'Browser#close'] },
    { api: 'connect', io: 'socket', heldUntil: ['Browser#disconnect', 'Browser#close'] },
    { api: 'Browser#close', io: 'process' },
    {
      api: 'Page#goto',
      io: 'http',
      deadline: { slots: [{ at: 1, property: 'timeout' }], default: 30_000, unit: 'ms' },
    },
  ],
});
