import { setTimeout as pause, scheduler } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { Pool } from 'pg';
import * as waits from './waits.js';
import { failAfter, load, sleep, timeout } from './waits.js';

const pool = new Pool();
const redis = new Redis();
const tooSlow = () => new Error('too slow');

// The work could be cancelled, and is not.
export const inline = () =>
  Promise.race([ // ~> workGoesOn
    fetch('https://tides.example.test'),
    new Promise<never>((_, reject) => setTimeout(() => reject(tooSlow()), 5_000)),
  ]);
export const timerFirst = () => Promise.race([timeout(5_000), load('brest')]); // ~> workGoesOn
export async function cleared(): Promise<Response> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), 5_000);
  });
  try {
    return await Promise.race([load('brest'), limit]); // ~> workGoesOn
  } finally {
    clearTimeout(timer);
  }
}

// The timer runs on.
export async function query(): Promise<unknown> {
  return Promise.race([ // ~> timerGoesOn
    pool.query('SELECT 1'),
    new Promise((_, reject) => {
      setTimeout(() => {
        reject(tooSlow());
      }, 5_000);
    }),
  ]);
}
export const ping = () => Promise.race([redis.ping(), timeout(1_000)]); // ~> timerGoesOn
export const ofNamespace = () => Promise.race([redis.ping(), waits.timeout(1_000)]); // ~> timerGoesOn
export const sleeping = () => Promise.race([redis.ping(), sleep(1_000)]); // ~> timerGoesOn
export const thrown = () => Promise.race([redis.ping(), failAfter(1_000)]); // ~> timerGoesOn
export const ofNode = () => Promise.race([redis.ping(), pause(1_000)]); // ~> timerGoesOn
export const ofScheduler = () => Promise.race([redis.ping(), scheduler.wait(1_000)]); // ~> timerGoesOn
export const chained = () =>
  Promise.race([ // ~> timerGoesOn
    redis.ping(),
    sleep(1_000).then(() => {
      throw tooSlow();
    }),
  ]);
export async function named(work: Promise<string>): Promise<string> {
  const limit = new Promise<never>((_, reject) => setTimeout(reject, 5_000, tooSlow()));
  return await Promise.race([work, limit]); // ~> timerGoesOn
}
export async function kept(work: Promise<string>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), 5_000);
  });
  const answer = await Promise.race([work, limit]); // ~> timerGoesOn
  return `${answer}${timer?.hasRef()}`;
}
export async function aborting(id: string, ms?: number): Promise<unknown> {
  const controller = new AbortController();
  return Promise.race([ // ~> timerGoesOn
    load(id, controller.signal),
    ...(ms === undefined
      ? []
      : [
          new Promise((_, reject) =>
            setTimeout(() => {
              controller.abort();
              reject(tooSlow());
            }, ms),
          ),
        ]),
  ]);
}
export async function pushed(ids: string[], ms: number): Promise<void> {
  const sides: Promise<unknown>[] = [Promise.all(ids.map(id => redis.get(id)))];
  if (ms > 0) sides.push(timeout(ms));
  await Promise.race(sides); // ~> timerGoesOn
}
export class Health {
  constructor(private readonly connection: Redis) {}
  async isHealthy(): Promise<boolean> {
    try {
      await Promise.race([ // ~> timerGoesOn
        (async () => {
          await this.connection.set('health', '1', 'EX', 5);
        })(),
        this.limit(2_000),
      ]);
      return true;
    } catch {
      return false;
    }
  }
  private limit(ms: number): Promise<never> {
    return new Promise((_, reject) => setTimeout(() => reject(tooSlow()), ms));
  }
}
export async function polling(isDone: () => Promise<boolean>): Promise<void> {
  while (!(await Promise.race([isDone(), sleep(5_000)]))) await redis.ping(); // ~> timerGoesOn
}
