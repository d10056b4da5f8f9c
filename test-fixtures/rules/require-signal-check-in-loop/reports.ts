import { Redis } from 'ioredis';
import { Pool } from 'pg';

const pool = new Pool();
const redis = new Redis();
interface Options {
  readonly signal?: AbortSignal;
  readonly ids: string[];
}
declare const save: (id: string) => Promise<void>;
declare const next: () => Promise<string | undefined>;

export async function forOf(ids: string[], signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  for (const id of ids) await pool.query('DELETE FROM berths WHERE id = $1', [id]); // ~> unchecked
}
export async function block(ids: string[], signal: AbortSignal): Promise<void> {
  for (const id of ids) { // ~> unchecked
    await redis.del(id);
  }
  signal.throwIfAborted();
}
export async function whileThereIs(signal: AbortSignal): Promise<boolean> {
  let id = await next();
  while (id !== undefined) { // ~> unchecked
    await save(id);
    id = await next();
  }
  return signal.aborted;
}
export async function forEver(signal: AbortSignal): Promise<never> {
  signal.throwIfAborted();
  for (;;) { // ~> unchecked
    await save('x');
  }
}
export async function counting(count: number, signal: AbortSignal): Promise<boolean> {
  for (let index = 0; index < count; index++) { // ~> unchecked
    await save(String(index));
  }
  return signal.aborted;
}
export async function doWhile(signal: AbortSignal): Promise<boolean> {
  do { // ~> unchecked
    await save('x');
  } while ((await next()) !== undefined);
  return signal.aborted;
}
export async function forIn(byId: Record<string, string>, signal: AbortSignal): Promise<boolean> {
  for (const id in byId) await save(id); // ~> unchecked
  return signal.aborted;
}
export async function forAwait(ids: AsyncIterable<string>, signal: AbortSignal): Promise<boolean> {
  for await (const id of ids) console.log(id); // ~> unchecked
  return signal.aborted;
}
export async function ofOptions(options: Options): Promise<boolean> {
  const { ids } = options;
  for (const id of ids) await save(id); // ~> unchecked
  return options.signal?.aborted ?? false;
}
export async function destructured({ ids, signal }: Options): Promise<boolean> {
  for (const id of ids) { // ~> unchecked
    await save(id);
  }
  return signal?.aborted ?? false;
}
export const arrow = async (ids: string[], signal: AbortSignal) => {
  for (const id of ids) await save(id); // ~> unchecked
  return signal.aborted;
};
export class Sweep {
  async run(ids: string[], signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    for (const id of ids) { // ~> unchecked
      await this.#one(id);
    }
  }
  async #one(id: string): Promise<void> {
    await redis.del(id);
  }
}
export async function nested(groups: string[][], signal: AbortSignal): Promise<boolean> {
  for (const ids of groups) { // ~> unchecked
    for (const id of ids) await save(id);
  }
  return signal.aborted;
}
export async function derived(ids: string[], signal: AbortSignal): Promise<boolean> {
  const either = AbortSignal.any([signal, AbortSignal.timeout(60_000)]);
  for (const id of ids) await save(id); // ~> unchecked
  return either.aborted;
}
export async function inTry(ids: string[], signal: AbortSignal): Promise<boolean> {
  try {
    for (const id of ids) await save(id); // ~> unchecked
  } catch {
    return false;
  }
  return signal.aborted;
}
export async function controller(ids: string[], cancel: AbortController): Promise<boolean> {
  for (const id of ids) await save(id); // ~> unchecked
  return cancel.signal.aborted;
}
export async function local(groups: string[][], signal: AbortSignal): Promise<boolean> {
  const all = async (ids: string[]) => {
    for (const id of ids) await save(id); // ~> unchecked
  };
  await Promise.all(groups.map(all));
  return signal.aborted;
}
