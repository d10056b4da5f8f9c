import { setInterval as ticks, setTimeout as pause } from 'node:timers/promises';
import { Mutex } from './mutex.js';
import { Redis } from 'ioredis';
import pLimit from 'p-limit';
import { drainOnce, drainOutbox } from './jobs/outbox.js';

const redis = new Redis();
const limit = pLimit(1);
const day = 24 * 60 * 60 * 1_000;

class Hour {
  static readonly ms = 3_600_000;
}

/** A single beat cannot come between its own steps. */
export const beat = setInterval(() => void redis.expire('lock', 30), 10_000);
export const awaitedBeat = setInterval(async () => {
  try {
    await redis.expire('lock', 30);
    console.log('extended');
  } catch (error) {
    console.error(error);
  }
}, 10_000);
export const synchronous = setInterval(() => console.log('still here'), 10_000);
export const farApart = setInterval(drainOutbox, day);
export const hourly = setInterval(drainOutbox, Hour.ms);

let running = false;
export const flagged = setInterval(async () => {
  if (running) return;
  running = true;
  try {
    await drainOutbox();
  } finally {
    running = false;
  }
}, 1_000);

export const wholly = setInterval(async () => {
  if (!running) {
    try {
      running = true;
      await drainOutbox();
    } finally {
      running = false;
    }
  }
}, 1_000);

export const guardedElsewhere = setInterval(drainOnce, 1_000);
/** What waits here is one step; the rest is guarded. */
export const guardedBehindOne = setInterval(async () => {
  const stopped = await redis.get('maintenance');
  if (!stopped) await drainOnce();
}, 1_000);

let inFlight: Promise<void> | undefined;
export const memoised = setInterval(() => {
  inFlight ??= drainOutbox().finally(() => {
    inFlight = undefined;
  });
}, 1_000);

const executing = new Set<string>();
export const inSet = setInterval(async () => {
  if (executing.has('outbox')) return;
  executing.add('outbox');
  try {
    await drainOutbox();
  } finally {
    executing.delete('outbox');
  }
}, 1_000);

export const limited = setInterval(() => void limit(() => drainOutbox()), 1_000);

async function acquireLock(): Promise<boolean> {
  return (await redis.set('outbox:lock', '1', 'EX', 30, 'NX')) === 'OK';
}
export const lockedInStore = setInterval(async () => {
  if (!(await acquireLock())) return;
  await drainOutbox();
  await redis.del('outbox:lock');
}, 1_000);

export const ending = setInterval(async () => {
  clearInterval(ending);
  await drainOutbox();
}, 1_000);

export class Poller {
  #busy = false;
  #timer: NodeJS.Timeout | undefined;
  readonly #mutex = new Mutex();

  start(): void {
    this.#timer = setInterval(() => this.poll(), 1_000);
  }

  startLocked(): NodeJS.Timeout {
    return setInterval(() => this.pollLocked(), 1_000);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  private async poll(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    await drainOutbox().finally(() => {
      this.#busy = false;
    });
  }

  private async pollLocked(): Promise<void> {
    await this.#mutex.run(() => drainOutbox());
  }
}

/** An interval that waits for its body. */
export async function paced(signal: AbortSignal): Promise<void> {
  for await (const _ of ticks(1_000, undefined, { signal })) await drainOutbox();
}

/** A timeout that starts the next run when the last has ended. */
export async function selfPaced(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await drainOutbox();
    await pause(1_000, undefined, { signal });
  }
}
