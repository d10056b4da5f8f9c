import type { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { finish, withTimer } from './deadlines.js';

const base = 'https://tides.example.test';
declare function later(work: () => void): void;

// Cleared on every path.
export async function inFinally(): Promise<Response> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 5_000);
  try {
    return await fetch(base, { signal: controller.signal });
  } finally {
    clearTimeout(timer);
  }
}
export async function inBothBranches(): Promise<Response | undefined> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 5_000);
  try {
    const response = await fetch(base, { signal: controller.signal });
    clearTimeout(timer);
    return response;
  } catch {
    clearTimeout(timer);
    return undefined;
  }
}
export async function guarded(limit?: number): Promise<Response> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  if (limit !== undefined) timer = setTimeout(() => controller.abort(), limit);
  try {
    return await fetch(base, { signal: controller.signal });
  } finally {
    if (timer) clearTimeout(timer);
  }
}
export async function outerVariable(work: Promise<string>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too slow')), 5_000);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

// Cleared by somebody else: a closure, a promise's own handlers, another function or method.
export const chained = () => {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 5_000);
  return fetch(base, { signal: controller.signal }).finally(() => clearTimeout(timer));
};
export const waitFor = (emitter: EventEmitter) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), 5_000);
    emitter.once('answer', answer => {
      clearTimeout(timer);
      resolve(answer);
    });
  });
export async function handedOn(): Promise<Response> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 5_000);
  return withTimer(timer, fetch(base, { signal: controller.signal }));
}
export async function finished(): Promise<Response> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 5_000);
  try {
    return await fetch(base, { signal: controller.signal });
  } finally {
    finish(timer);
  }
}
export function returned(controller: AbortController): NodeJS.Timeout {
  return setTimeout(() => controller.abort(), 5_000);
}
export function stopper(controller: AbortController): () => void {
  const timer = setTimeout(() => controller.abort(), 5_000);
  return () => clearTimeout(timer);
}
export class Lease {
  #timer: NodeJS.Timeout | undefined;
  readonly #controller = new AbortController();
  start(): AbortSignal {
    this.#timer = setTimeout(() => this.#controller.abort(), 30_000);
    return this.#controller.signal;
  }
  end(): void {
    clearTimeout(this.#timer);
  }
}
const pendingCalls = new Map<string, NodeJS.Timeout>();
export function stored(id: string, controller: AbortController): void {
  pendingCalls.set(id, setTimeout(() => controller.abort(), 5_000));
}

// It does not hold up the process, or ends by itself.
export async function quiet(): Promise<Response> {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 5_000).unref();
  return fetch(base, { signal: controller.signal });
}
export async function quietLater(): Promise<Response> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 5_000);
  timer.unref();
  return fetch(base, { signal: controller.signal });
}
export const built = () => fetch(base, { signal: AbortSignal.timeout(5_000) });

// No deadlines: pauses, retries, debouncing, the next turn, the last resort of a shutdown.
export const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
export const abortablePause = (ms: number, signal: AbortSignal) =>
  new Promise((resolve, reject) => {
    setTimeout(resolve, ms);
    signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
  });
export const failLater = (ms: number) => new Promise((_, reject) => setTimeout(() => reject(new Error('late')), ms));
export function retry(connect: () => void): void {
  setTimeout(() => connect(), 1_000);
}
export const again = (work: () => Promise<string>) =>
  new Promise<string>((resolve, reject) => {
    work().then(resolve, () => setTimeout(() => work().then(resolve, reject), 1_000));
  });
/** Samples in two steps: the timer is the work. */
export const sample = (read: () => number) =>
  new Promise<number>((resolve, reject) => {
    try {
      const first = read();
      setTimeout(() => {
        try {
          resolve(read() - first);
        } catch (error) {
          reject(error as Error);
        }
      }, 1_000);
    } catch (error) {
      reject(error as Error);
    }
  });
let pending: NodeJS.Timeout | undefined;
export function debounce(work: () => void): void {
  clearTimeout(pending);
  pending = setTimeout(work, 100);
}
export function nextTurn(controller: AbortController): void {
  setTimeout(() => controller.abort(), 0);
}
export function shutdown(): void {
  setTimeout(() => process.exit(1), 10_000);
}
export function linger(response: ServerResponse): void {
  response.once('finish', () => {
    setTimeout(() => response.destroy(), 3_000);
  });
}
export async function slow(): Promise<void> {
  await sleep(1_000);
  later(() => undefined);
}
