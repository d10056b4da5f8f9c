import { Redis } from 'ioredis';
import { Job, save, type Berths } from './ports.js';

const redis = new Redis();
declare const load: (id: string, signal?: AbortSignal) => Promise<void>;
declare const onEach: (work: (id: string, signal: AbortSignal) => Promise<unknown>) => void;
interface Context {
  readonly signal: AbortSignal;
  readonly user: string;
}

// Checked, or passed on in whatever way.
export async function checked(id: string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await redis.get(id);
}
export async function passed(id: string, signal: AbortSignal): Promise<void> {
  await load(id, signal);
}
export async function inObject(id: string, signal: AbortSignal): Promise<unknown> {
  await redis.get(id);
  return { signal };
}
export async function inClosure(id: string, signal: AbortSignal): Promise<() => boolean> {
  await redis.get(id);
  return () => signal.aborted;
}
export async function byArguments(_id: string, signal: AbortSignal): Promise<void> {
  await load(...(arguments as unknown as [string, AbortSignal]));
}
export async function whole(context: Context): Promise<unknown> {
  await redis.get(context.user);
  return context;
}

// Work that does not block, and what says that it does not care.
export class MemoryBerths implements Berths {
  readonly #berths = new Set<string>();
  async book(id: string, signal: AbortSignal): Promise<void> {
    this.#berths.add(id);
  }
  count(id: string, signal?: AbortSignal): Promise<number> {
    return Promise.resolve(this.#berths.has(id) ? 1 : 0);
  }
}
export async function missing(id: string, signal: AbortSignal): Promise<void> {
  throw new Error(`not implemented: ${id}`);
}
export async function ignored(id: string, _signal: AbortSignal): Promise<void> {
  await redis.get(id);
}

// Others say what they take: overrides, callbacks, methods of objects, a context of many things.
export class Sweep extends Job {
  override async run(id: string, signal: AbortSignal): Promise<void> {
    await redis.del(id);
  }
}
export class Count extends Job {
  async run(id: string, signal: AbortSignal): Promise<void> {
    await redis.get(id);
  }
}
onEach(async (id, signal) => redis.get(id));
export const handlers = {
  load: async (id: string, signal: AbortSignal) => redis.get(id),
};
export const ofContext = async ({ user }: Context) => redis.get(user);
export async function ofContextMember(context: Context): Promise<void> {
  await redis.get(context.user);
}
export class Kept {
  constructor(
    readonly id: string,
    readonly signal: AbortSignal,
  ) {}
}
export declare function declared(id: string, signal: AbortSignal): Promise<void>;
export const unknownSignal = async (id: string, signal: unknown) => redis.get(id);

/** The call that should be given it is reported instead. */
export async function reportedThere(id: string, signal: AbortSignal): Promise<unknown> {
  await load(id);
  return save(id);
}
