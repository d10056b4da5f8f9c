import { setInterval as every } from 'node:timers';
import * as timers from 'node:timers';
import { Redis } from 'ioredis';
import { drainOutbox, pool } from './jobs/outbox.js';

const redis = new Redis();
const second = 1_000;
declare const cameras: { list(): Promise<string[]>; read(id: string): Promise<number> };

export const awaited = setInterval(async () => {
  const { rows } = await pool.query('SELECT id FROM jobs LIMIT 10');
  await pool.query('DELETE FROM jobs WHERE id = ANY($1)', [rows]);
}, 5_000); // ~> overlaps

export const named = setInterval(drainOutbox, 5_000); // ~> overlaps
export const delegated = setInterval(() => drainOutbox(), 5 * second); // ~> overlaps
export const floating = setInterval(() => void drainOutbox(), 5_000); // ~> overlaps
export const caught = setInterval(() => {
  drainOutbox().catch(console.error);
}, 5_000); // ~> overlaps
export const chained = setInterval(() => {
  pool
    .query('SELECT 1')
    .then(() => pool.query('SELECT 2'))
    .catch(console.error);
}, 5_000); // ~> overlaps
export const wrapped = setInterval(() => {
  void (async () => {
    await redis.get('a');
    await redis.set('a', '1');
  })();
}, 5_000); // ~> overlaps
export const aliased = every(drainOutbox, second); // ~> overlaps
export const ofModule = timers.setInterval(drainOutbox, second); // ~> overlaps
export const ofGlobal = globalThis.setInterval(drainOutbox, second); // ~> overlaps
export const looping = setInterval(async () => {
  for (const id of ['north', 'south']) await redis.del(id);
}, second); // ~> repeats
export const fannedOut = setInterval(async () => {
  const ids = ['north', 'south'];
  await Promise.all(ids.map(async id => redis.del(id)));
}, second); // ~> repeats
export const streaming = setInterval(async () => {
  for await (const key of redis.scanStream()) console.log(key);
}, second); // ~> repeats
export const unknownService = setInterval(async () => {
  const ids = await cameras.list();
  await cameras.read(ids[0] ?? '');
}, second); // ~> overlaps

function poll(): void {
  void drainOutbox();
}
export const hoisted = setInterval(poll, second).unref(); // ~> overlaps

// Asked, but set by nobody here: it says when to stop, not that a run is under way.
let isStopping = false;
process.once('SIGTERM', () => {
  isStopping = true;
});
export const stoppable = setInterval(async () => {
  if (isStopping) return;
  await drainOutbox();
}, second); // ~> overlaps

// Set only after the first wait: another run has long passed the test.
let isRunning = false;
export const setTooLate = setInterval(async () => {
  if (isRunning) return;
  const found = await redis.get('jobs');
  isRunning = true;
  await redis.set('jobs', `${found}+`);
  isRunning = false;
}, second); // ~> overlaps

export class Renewals {
  #timer: NodeJS.Timeout | undefined;
  private readonly sweep = async (): Promise<void> => {
    const due = await redis.get('due');
    await redis.set('due', String(Number(due) + 1));
  };

  start(): void {
    this.#timer = setInterval(() => this.renew(), second); // ~> overlaps
  }

  startBound(): NodeJS.Timeout {
    return setInterval(this.renew.bind(this), second); // ~> overlaps
  }

  startField(): NodeJS.Timeout {
    return setInterval(this.sweep, second); // ~> overlaps
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  private async renew(): Promise<void> {
    const seen = await redis.get('seen');
    await redis.set('seen', String(Number(seen) + 1));
  }
}
