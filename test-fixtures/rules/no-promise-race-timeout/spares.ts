import { setTimeout as pause } from 'node:timers/promises';
import { once, type EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import { Redis } from 'ioredis';
import { load, sleep, timeout } from './waits.js';

const redis = new Redis();
declare function unknownLimit(ms: number): Promise<never>;

// Both sides get one controller that is aborted after.
export async function both(id: string): Promise<unknown> {
  const done = new AbortController();
  try {
    return await Promise.race([load(id, done.signal), pause(5_000, undefined, { signal: done.signal })]);
  } finally {
    done.abort();
  }
}
export async function quietPause(): Promise<unknown> {
  return Promise.race([redis.ping(), pause(5_000, undefined, { ref: false })]);
}

// The timer is cleared, and the work takes no signal.
export async function cleared(): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too slow')), 5_000);
  });
  try {
    return await Promise.race([redis.ping(), limit]);
  } finally {
    clearTimeout(timer);
  }
}
export function clearedLater(work: Promise<string>): Promise<string> {
  let timer: NodeJS.Timeout;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too slow')), 5_000);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
export const quiet = () =>
  Promise.race([redis.ping(), new Promise((_, reject) => setTimeout(() => reject(new Error('too slow')), 500).unref())]);

// The process ends with the race.
export async function stop(server: Server): Promise<void> {
  await Promise.race([new Promise(resolve => server.close(resolve)), sleep(10_000)]);
  process.exit(0);
}

// Over before anybody notices.
export async function polling(isDone: () => Promise<boolean>): Promise<void> {
  while (!(await Promise.race([isDone(), sleep(100)]))) await redis.ping();
}

// No timers: events, several pieces of work, limits that we cannot see, a promise that something else settles too.
export const firstEvent = (emitter: EventEmitter) => Promise.race([once(emitter, 'a'), once(emitter, 'b')]);
export const mirrors = (ids: string[]) => Promise.race(ids.map(id => load(id)));
export const hidden = () => Promise.race([redis.ping(), unknownLimit(500)]);
export const listed = (sides: Promise<string>[]) => Promise.race(sides);
export const onlyTimers = () => Promise.race([sleep(1_000), timeout(2_000)]);
export const settledBesides = (emitter: EventEmitter) =>
  Promise.race([
    redis.ping(),
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('too slow')), 500);
      emitter.once('stop', () => {
        clearTimeout(timer);
        resolve(undefined);
      });
    }),
  ]);
class Race {
  static race(sides: Promise<unknown>[]): number {
    return sides.length;
  }
}
export const other = () => Race.race([redis.ping(), sleep(500)]);
export const all = () => Promise.all([load('a', AbortSignal.timeout(500)), sleep(500)]);
