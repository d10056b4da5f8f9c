import { Pool } from 'pg';
import { Redis } from 'ioredis';
import { save, type Berths } from './ports.js';

const pool = new Pool();
const redis = new Redis();
declare const prisma: { ship: { findMany(): Promise<string[]> } };

export async function declared(id: string, signal: AbortSignal): Promise<void> { // ~> unused
  await pool.query('SELECT $1', [id]);
}
export const arrow = async (id: string, signal?: AbortSignal) => { // ~> unused
  await redis.get(id);
};
export const expression = async (id: string, signal: AbortSignal) => await redis.get(id); // ~> unused
export const notAwaited = (id: string, signal: AbortSignal) => redis.get(id); // ~> unused
export const assigned = async function (id: string, signal: AbortSignal | undefined): Promise<void> { // ~> unused
  for await (const page of redis.scanStream({ match: id })) console.log(page);
};
export async function destructured({ id, signal }: { id: string; signal?: AbortSignal }): Promise<void> { // ~> unused
  await redis.get(id);
}
export async function renamed({ id, signal: cancel }: { id: string; signal: AbortSignal }): Promise<void> { // ~> unused
  await redis.get(id);
}
export async function withDefault(id: string, { signal }: { signal?: AbortSignal } = {}): Promise<void> { // ~> unused
  await redis.get(id);
}
export async function anotherName(abort: AbortSignal, id: string): Promise<void> { // ~> unused
  await redis.get(id);
}
export async function controller(id: string, cancel: AbortController['signal']): Promise<void> { // ~> unused
  await redis.get(id);
}
export async function unknownWork(work: () => Promise<void>, signal: AbortSignal): Promise<void> { // ~> unused
  await work();
}
export async function throughModules(id: string, signal: AbortSignal): Promise<unknown> { // ~> unused
  const saved = save(id);
  return saved;
}
export class PgBerths implements Berths {
  async book(id: string, signal: AbortSignal): Promise<void> { // ~> unused
    await pool.query('SELECT $1', [id]);
  }
  count = async (id: string, signal?: AbortSignal): Promise<number> => { // ~> unused
    const { rowCount } = await pool.query('SELECT $1', [id]);
    return rowCount ?? 0;
  };
  static async all(signal: AbortSignal): Promise<string[]> { // ~> unused
    return await prisma.ship.findMany();
  }
  async #refresh(signal: AbortSignal): Promise<void> { // ~> unused
    await redis.flushall();
  }
  refresh = (signal: AbortSignal) => this.#refresh(signal);
}
export function outer(ids: string[], signal: AbortSignal): Promise<unknown[]> { // ~> unused
  return Promise.all(ids.map(id => redis.get(id)));
}
/** The inner name hides the outer one. */
export async function shadowed(id: string, signal: AbortSignal): Promise<unknown> { // ~> unused
  return await redis.get(id, (...[signal]) => signal);
}
