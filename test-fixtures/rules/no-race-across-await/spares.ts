import { Injectable, Scope } from '@nestjs/common';
import express from 'express';
import pLimit from 'p-limit';
import { connect, loadRate } from './bank.js';

const app = express();
const mutex = pLimit(1);
declare const lock: { acquire(): Promise<() => void> };

let total = 0;
let client: Awaited<ReturnType<typeof connect>> | undefined;
let connecting: ReturnType<typeof connect> | undefined;
let running = false;
let lastRun = 0;
let started = false;

// What is a function's own, and what belongs to a request.
export async function own(): Promise<number> {
  let sum = 0;
  for (const currency of ['EUR', 'USD']) sum += await loadRate(currency);
  let found: number | undefined;
  if (found === undefined) found = await loadRate('EUR');
  return sum + found;
}

app.use(async (request, response, next) => {
  response.locals['rate'] ??= await loadRate('EUR');
  request.headers['x-rate'] = String(await loadRate(String(request.headers['x-rate'])));
  next();
});

// Read after the last wait.
export async function readAfter(currency: string): Promise<void> {
  const rate = await loadRate(currency);
  total += rate;
  total = total + rate;
}

export async function lookAgain(): Promise<void> {
  if (client) return;
  const made = await connect();
  if (!client) client = made;
}

// Claimed before the wait.
app.get('/claim', async (_request, response) => {
  if (running) {
    response.end();
    return;
  }
  running = true;
  try {
    await loadRate('EUR');
  } finally {
    running = false;
  }
  response.end();
});

// The promise is kept, not its result.
app.get('/promise', async (_request, response) => {
  connecting ??= connect();
  if (!connecting) connecting = connect();
  const connection = await connecting;
  await connection.send('x');
  response.end();
});

// One at a time.
export async function behindMutex(currency: string): Promise<void> {
  await mutex(async () => {
    total += await loadRate(currency);
  });
}

export async function withLock(currency: string): Promise<void> {
  const release = await lock.acquire();
  try {
    total += await loadRate(currency);
  } finally {
    release();
  }
}

// What is written does not go by what was read.
app.get('/overwrite', async (_request, response) => {
  response.json(lastRun);
  await loadRate('EUR');
  lastRun = Date.now();
});

// Once, while the process starts.
async function start(): Promise<void> {
  if (started) return;
  await loadRate('EUR');
  started = true;
}
await start();

// Nobody knows who else calls it at the same time.
export async function open(): Promise<void> {
  if (!client) client = await connect();
}

// An instance for each use.
export class Cursor {
  #offset = 0;
  #opened = false;

  async next(): Promise<number> {
    if (!this.#opened) {
      await loadRate('EUR');
      this.#opened = true;
    }
    this.#offset += await loadRate('USD');
    return this.#offset;
  }
}

@Injectable({ scope: Scope.REQUEST })
export class PerRequest {
  private rate: number | undefined;

  async load(): Promise<number> {
    this.rate ??= await loadRate('EUR');
    return this.rate;
  }
}

app.get('/cursor', async (_request, response) => {
  response.json(await new Cursor().next());
});

// A module is loaded once, however often it is asked for.
let bank: typeof import('./bank.js') | undefined;
app.get('/bank', async (_request, response) => {
  if (!bank) bank = await import('./bank.js');
  response.json(await bank.loadRate('EUR'));
});

// Waits for its turn first, by a lock of the project's own.
const turns: (() => void)[] = [];
const turn = (): Promise<void> => new Promise(go => turns.push(go));
export async function inTurn(currency: string): Promise<void> {
  await turn();
  total += await loadRate(currency);
}

export async function sumOf(currencies: string[]): Promise<number> {
  let sum = 0;
  await Promise.all(
    currencies.map(async currency => {
      const rate = await loadRate(currency);
      sum += rate;
    }),
  );
  for (const currency of currencies) sum += await loadRate(currency);
  await currencies.reduce(async (before, currency) => {
    await before;
    sum += await loadRate(currency);
  }, Promise.resolve());
  await Promise.all(currencies.map(currency => mutex(async () => (sum += await loadRate(currency)))));
  return sum;
}

// A function in between lets only one through.
let sweeping = false;
let held = false;
async function acquireSweep(): Promise<boolean> {
  await Promise.resolve();
  return held ? false : (held = true);
}
const sweepOnce = async (): Promise<void> => {
  if (sweeping) return;
  if (!(await acquireSweep())) return;
  sweeping = true;
  await Promise.resolve();
  sweeping = false;
  held = false;
};
setInterval(sweepOnce, 1_000).unref();
