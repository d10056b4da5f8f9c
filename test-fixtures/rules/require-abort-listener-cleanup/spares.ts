import type { EventEmitter } from 'node:events';
import pRetry from 'p-retry';
import { shutdownSignal } from './process-signal.js';

declare function work(signal?: AbortSignal): Promise<string>;
declare function stop(): void;
declare function keep(listener: () => void): void;

// Once, with a signal of its own, removed on every path.
export async function once(signal: AbortSignal): Promise<string> {
  signal.addEventListener('abort', () => stop(), { once: true });
  return await work();
}
export async function withSignal(signal: AbortSignal): Promise<string> {
  const done = new AbortController();
  signal.addEventListener('abort', () => stop(), { signal: done.signal });
  try {
    return await work();
  } finally {
    done.abort();
  }
}
export async function options(signal: AbortSignal, how: AddEventListenerOptions): Promise<string> {
  signal.addEventListener('abort', () => stop(), how);
  return await work();
}
export async function removed(signal?: AbortSignal): Promise<string> {
  const onAbort = () => stop();
  signal?.addEventListener('abort', onAbort);
  try {
    return await work();
  } finally {
    signal?.removeEventListener('abort', onAbort);
  }
}
export async function removedWhereGiven(signal?: AbortSignal): Promise<string> {
  let onAbort: (() => void) | undefined;
  if (signal) {
    onAbort = () => stop();
    signal.addEventListener('abort', onAbort);
  }
  try {
    return await work();
  } finally {
    if (onAbort) signal?.removeEventListener('abort', onAbort);
  }
}

// Removed by a closure, by the listener itself, by another method, by whoever else has it.
export const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const onAbort = () => reject(new Error('aborted'));
    setTimeout(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    signal.addEventListener('abort', onAbort);
  });
export async function itself(signal: AbortSignal): Promise<string> {
  signal.addEventListener('abort', function onAbort() {
    signal.removeEventListener('abort', onAbort);
    stop();
  });
  return await work();
}
export async function kept(signal: AbortSignal): Promise<string> {
  const onAbort = () => stop();
  keep(onAbort);
  signal.addEventListener('abort', onAbort);
  return await work();
}
export async function given(signal: AbortSignal, onAbort: () => void): Promise<string> {
  signal.addEventListener('abort', onAbort);
  return await work();
}
export class Runner {
  constructor(private readonly signal: AbortSignal) {
    signal.addEventListener('abort', () => stop());
  }
  async run(): Promise<string> {
    this.signal.addEventListener('abort', this.onAbort);
    return await work();
  }
  close(): void {
    this.signal.removeEventListener('abort', this.onAbort);
  }
  private readonly onAbort = () => stop();
}

// The signal was made here, or for this one call; or it is a request's.
export async function own(): Promise<string> {
  const controller = new AbortController();
  controller.signal.addEventListener('abort', () => stop());
  const limit = AbortSignal.timeout(5_000);
  limit.addEventListener('abort', () => stop());
  return await work(AbortSignal.any([controller.signal, limit]));
}
export async function derived(signal: AbortSignal): Promise<string> {
  const either = AbortSignal.any([signal, AbortSignal.timeout(5_000)]);
  either.addEventListener('abort', () => stop());
  return await work(either);
}
export const perAttempt = () => pRetry(() => work(), { retries: 2 });
export const stream = () =>
  new ReadableStream({
    async start(sink) {
      sink.enqueue(await work());
    },
  });
export async function GET(request: Request): Promise<Response> {
  request.signal.addEventListener('abort', () => stop());
  return new Response(await work());
}
export const tasks = (run: (task: (context: { signal: AbortSignal }) => Promise<string>) => void) =>
  run(async ({ signal }) => {
    signal.addEventListener('abort', () => stop());
    return await work();
  });

// What is started here lives as long as the signal does.
export function start(signal: AbortSignal): void {
  const timer = setInterval(() => void work(), 1_000);
  signal.addEventListener('abort', () => clearInterval(timer));
}
export async function startAfter(signal: AbortSignal): Promise<void> {
  await work();
  signal.addEventListener('abort', () => stop());
}
export async function* events(signal: AbortSignal): AsyncGenerator<string> {
  signal.addEventListener('abort', () => stop());
  while (!signal.aborted) yield await work();
}
async function main(): Promise<void> {
  shutdownSignal.addEventListener('abort', () => stop());
  await work();
}
void main();

// Other events, other targets.
export async function others(signal: AbortSignal, emitter: EventEmitter, target: EventTarget): Promise<string> {
  emitter.on('abort', () => stop());
  target.addEventListener('abort', () => stop());
  signal.addEventListener('other', () => stop());
  signal.onabort = () => stop();
  return await work();
}
