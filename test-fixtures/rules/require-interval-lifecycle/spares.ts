import { setInterval as ticks } from 'node:timers/promises';

const cache = new Map<string, number>();
const timers: NodeJS.Timeout[] = [];
const byName = new Map<string, NodeJS.Timeout>();
const purge = (): void => cache.clear();
declare function work(): Promise<void>;
declare function register(timer: NodeJS.Timeout): void;

setInterval(purge, 1_000).unref();

const sweeper = setInterval(purge, 1_000);
sweeper.unref?.();

export const exported = setInterval(purge, 1_000);

export function returned(): NodeJS.Timeout {
  return setInterval(purge, 1_000);
}

export function returnedStop(): () => void {
  const timer = setInterval(purge, 1_000);
  return () => clearInterval(timer);
}

export function returnedHandle(): { timer: NodeJS.Timeout; close(): void } {
  const timer = setInterval(purge, 1_000);
  return { timer, close: () => clearInterval(timer) };
}

export function stored(): void {
  timers.push(setInterval(purge, 1_000));
  byName.set('purge', setInterval(purge, 1_000));
  register(setInterval(purge, 1_000));
}

export function bySignal(signal: AbortSignal): void {
  const timer = setInterval(purge, 1_000);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

export async function withPromises(signal: AbortSignal): Promise<void> {
  for await (const _ of ticks(1_000, undefined, { signal })) purge();
}

export async function inFinally(): Promise<void> {
  const heartbeat = setInterval(purge, 1_000);
  try {
    await work();
  } finally {
    clearInterval(heartbeat);
  }
}

export function endsItself(): void {
  let left = 10;
  const timer = setInterval(() => {
    left -= 1;
    if (left === 0) clearInterval(timer);
  }, 1_000);
}

export async function withDisposal(): Promise<void> {
  using _timer = setInterval(purge, 1_000);
  await work();
}

let current: NodeJS.Timeout | undefined;
export function start(): void {
  current = setInterval(purge, 1_000);
}
export function stop(): void {
  clearInterval(current);
}

export class Poller {
  private timer: NodeJS.Timeout | undefined;
  readonly #cleaner = setInterval(purge, 1_000);
  readonly #quiet: NodeJS.Timeout;
  protected heirs: NodeJS.Timeout | undefined;

  constructor() {
    this.#quiet = setInterval(purge, 1_000);
    this.#quiet.unref();
    this.heirs = setInterval(purge, 1_000);
  }

  start(): void {
    this.timer = setInterval(purge, 1_000);
  }

  [Symbol.dispose](): void {
    if (this.timer) clearInterval(this.timer);
    clearInterval(this.#cleaner);
  }
}

export async function pollUntil(signal: AbortSignal): Promise<void> {
  await work();
  if (signal.aborted) return;
  setTimeout(() => void pollUntil(signal), 1_000);
}

export async function retry(attempt = 0): Promise<void> {
  try {
    await work();
  } catch {
    if (attempt < 5) setTimeout(() => void retry(attempt + 1), 1_000);
  }
}

let next: NodeJS.Timeout | undefined;
export async function loop(): Promise<void> {
  await work();
  next = setTimeout(loop, 1_000);
}
export const stopLoop = () => clearTimeout(next);

export function exits(): void {
  setInterval(purge, 1_000);
  process.exit(0);
}

/** Only a test switches it on. */
export const initTestMode = () => {
  setInterval(purge, 1_000);
};
