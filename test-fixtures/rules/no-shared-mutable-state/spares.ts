import { AsyncLocalStorage } from 'node:async_hooks';
import express from 'express';
import { Counter } from 'prom-client';

const app = express();
const storage = new AsyncLocalStorage<{ user?: string }>();
const requests = new Counter({ name: 'requests', help: 'requests' });

// Made when first needed, and kept.
let template: string | undefined;
let pool: { size: number } | undefined;
let cached: { at: number; rates: number[] } | undefined;
function getPool(): { size: number } {
  if (pool) return pool;
  pool = { size: 5 };
  return pool;
}
app.get('/lazy', (_request, response) => {
  template ??= 'page';
  if (!cached || cached.at < Date.now() - 1_000) cached = { at: Date.now(), rates: [] };
  response.json([template, getPool().size, cached.rates]);
});

// Filled and set at the start.
const routes: Record<string, string> = {};
let configured = false;
export function configure(name: string): void {
  routes[name] = name;
  configured = true;
}
configure('a');

// What ends the process, and what comes with time.
let stopping = false;
let beats = 0;
process.once('SIGTERM', () => {
  stopping = true;
});
setInterval(() => {
  beats++;
}, 1_000).unref();
app.get('/health', (_request, response) => {
  response.json({ stopping, configured, beats });
});

// A request's own, and what is made to be shared.
app.use((request, response, next) => {
  let depth = 0;
  depth++;
  const own = { depth };
  own.depth = 2;
  request.headers['x-depth'] = String(own.depth);
  response.locals['depth'] = depth;
  requests.inc();
  storage.run({}, () => {
    const store = storage.getStore();
    if (store) store.user = request.url;
    next();
  });
});

// Collected under keys; whether it is bounded is another question.
const sessions = new Map<string, number>();
app.get('/session', (request, response) => {
  sessions.set(request.url, Date.now());
  sessions.delete('old');
  response.end();
});

// Nobody knows that requests reach it.
let level = 'info';
export function setLevel(name: string): void {
  level = name;
}
export const currentLevel = (): string => level;

// Each waits for the one before: that is what it is for.
let last: Promise<unknown> = Promise.resolve();
app.post('/queued', (_request, response) => {
  last = last.then(() => response.end());
});

// What fills it is only called by who has looked; and a flag has nothing of the one that is served.
let browser: { pages: number } | undefined;
const openBrowser = async (): Promise<void> => {
  browser = await Promise.resolve({ pages: 0 });
};
let alive = true;
app.get('/render', async (_request, response) => {
  if (!browser) await openBrowser();
  response.json(browser);
});
app.get('/live', async (_request, response) => {
  try {
    await fetch('https://self.example.test');
    alive = true;
  } catch {
    alive = false;
  }
  response.json({ alive });
});
