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

/** Each run takes what it sends out of what has gathered, before it first waits. */
const gathered = new Map<string, string[]>();
let waiting: string[] = [];
const lines: string[] = [];
function takeGathered(id: string): string[] | undefined {
  const found = gathered.get(id);
  if (found) gathered.delete(id);
  return found;
}
async function sendGathered(id: string): Promise<void> {
  const found = takeGathered(id);
  if (!found) return;
  await fetch('https://reports.example.test', { method: 'POST', body: found.join() });
  await fetch('https://reports.example.test/done', { method: 'POST' });
}
export const reports = setInterval(() => Promise.all([...gathered.keys()].map(id => sendGathered(id))), 10_000);
export const swapped = setInterval(async () => {
  const batch = waiting;
  waiting = [];
  await fetch('https://reports.example.test', { method: 'POST', body: batch.join() });
  await drainOutbox();
}, 10_000);
export const spliced = setInterval(async () => {
  const batch = lines.splice(0);
  if (batch.length === 0) return;
  await fetch('https://reports.example.test', { method: 'POST', body: batch.join() });
  await drainOutbox();
}, 10_000);

/** Started for each one whose time has come, and waited for by nobody. */
const peers = new Map<string, { id: string; nextPing: number }>();
async function ping(id: string): Promise<void> {
  await fetch(`https://peers.example.test/${id}/ping`);
  await fetch(`https://peers.example.test/${id}/status`);
}
function pingThoseDue(): void {
  for (const peer of peers.values()) {
    if (Date.now() > peer.nextPing) void ping(peer.id);
  }
}
export const pings = setInterval(pingThoseDue, 10_000);
