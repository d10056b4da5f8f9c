import { defineLibrary } from '../fact.js';

/** A browser is a process: closing it ends all its contexts and pages, and nothing else does. */
export const playwrightCore = defineLibrary({
  module: 'playwright-core',
  aliases: ['playwright'],
  versions: '>=1.30',
  source: 'https://playwright.dev/docs/api/class-browser#browser-close',
  facts: [
    { api: 'BrowserType#launch', io: 'process', heldUntil: ['Browser#close'] },
    { api: 'BrowserType#launchPersistentContext', io: 'process', heldUntil: ['BrowserContext#close'] },
    { api: 'BrowserType#launchServer', io: 'process', heldUntil: ['BrowserServer#close', 'BrowserServer#kill'] },
    { api: 'BrowserType#connect', io: 'socket', heldUntil: ['Browser#close'] },
    { api: 'BrowserType#connectOverCDP', io: 'socket', heldUntil: ['Browser#close'] },
    { api: 'Browser#close', io: 'process' },
    {
      api: 'Page#goto',
      io: 'http',
      deadline: { slots: [{ at: 1, property: 'timeout' }], default: 30_000, unit: 'ms' },
    },
  ],
});
