import { exec, spawn } from 'node:child_process';
import { once, type EventEmitter } from 'node:events';
import { get, type ClientRequest } from 'node:http';
import * as timers from 'node:timers';
import { setTimeout as later } from 'node:timers';
import { Worker } from 'node:worker_threads';
import { Pool } from 'pg';
import { abortLater, deadlineOf } from './deadlines.js';

const pool = new Pool();
const base = 'https://tides.example.test';

// The handle is dropped.
export async function dropped(): Promise<Response> {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 5_000); // ~> dropped
  return fetch(base, { signal: controller.signal });
}
export async function namedElsewhere(): Promise<Response> {
  const controller = new AbortController();
  setTimeout(abortLater, 5_000, controller); // ~> dropped
  return fetch(base, { signal: controller.signal });
}
export async function bound(): Promise<Response> {
  const controller = new AbortController();
  setTimeout(controller.abort.bind(controller), 5_000); // ~> dropped
  return fetch(base, { signal: controller.signal });
}
export const waitFor = (emitter: EventEmitter) =>
  new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('no answer')), 5_000); // ~> dropped
    emitter.once('answer', resolve);
  });
export const answerOrNothing = (emitter: EventEmitter) =>
  new Promise<unknown>(resolve => {
    later(resolve, 5_000); // ~> dropped
    emitter.once('answer', resolve);
  });
export async function pending(emitter: EventEmitter): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers();
  emitter.once('answer', resolve);
  timers.setTimeout(() => { // ~> dropped
    emitter.removeAllListeners('answer');
    reject(new Error('no answer'));
  }, 5_000);
  return promise;
}

// Kept, and never cleared.
export async function kept(): Promise<string> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new Error('too slow')), 5_000); // ~> never
  const response = await fetch(base, { signal: controller.signal });
  return `${await response.text()} ${timer.hasRef()}`;
}
export class Probe {
  #timer: NodeJS.Timeout | undefined;
  readonly #controller = new AbortController();
  async run(): Promise<Response> {
    this.#timer = setTimeout(() => this.#controller.abort(), 2_000); // ~> never
    return fetch(base, { signal: this.#controller.signal });
  }
}

// Not cleared when the work fails.
export async function afterSuccess(): Promise<string> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 5_000); // ~> onThrow
  const response = await fetch(base, { signal: controller.signal });
  clearTimeout(timer);
  return response.text();
}
export async function inBoth(): Promise<string | undefined> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 5_000); // ~> onPath
  try {
    const response = await fetch(base, { signal: controller.signal });
    clearTimeout(timer);
    return await response.text();
  } catch {
    return undefined;
  }
}
export async function earlyReturn(id: string): Promise<string | null> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 5_000); // ~> onPath
  try {
    if (id.length === 0) return null;
    const response = await fetch(base, { signal: controller.signal });
    return await response.text();
  } catch (error) {
    clearTimeout(timer);
    throw error;
  }
}
export async function outerVariable(): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too slow')), 5_000); // ~> onThrow
  });
  const answer = await Promise.race([pool.query('SELECT 1'), tooLate]);
  clearTimeout(timer);
  return answer;
}
export async function localFunction(work: () => Promise<string>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const limit = () =>
    new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('too slow')), 5_000); // ~> onThrow
    });
  const answer = await Promise.race([work(), limit()]);
  clearTimeout(timer);
  return answer;
}
export async function retried(attempts: number): Promise<string> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), 5_000); // ~> onPath
    try {
      const response = await fetch(base, { signal: controller.signal });
      clearTimeout(timer);
      return await response.text();
    } catch {
      continue;
    }
  }
  throw new Error('gave up');
}

// Other work that is ended.
export async function child(): Promise<unknown> {
  const running = spawn('sleep', ['60']);
  const timer = setTimeout(() => running.kill(), 5_000); // ~> onThrow
  const ended = await once(running, 'exit');
  clearTimeout(timer);
  return ended;
}
export function shell(): void {
  const running = exec('sleep 60');
  setTimeout(() => running.kill('SIGKILL'), 5_000); // ~> dropped
}
export function request(done: (request: ClientRequest) => void): void {
  const asked = get(base);
  setTimeout(() => asked.destroy(new Error('too slow')), 5_000); // ~> dropped
  done(asked);
}
export async function worker(): Promise<void> {
  const running = new Worker('./sum.js');
  const timer = setTimeout(() => void running.terminate(), 5_000); // ~> onThrow
  await once(running, 'exit');
  clearTimeout(timer);
}

// A controller from elsewhere, and one that is a parameter.
export async function ofModule(): Promise<Response> {
  const controller = deadlineOf();
  const timer = setTimeout(() => controller.abort(), 5_000); // ~> onThrow
  const response = await fetch(base, { signal: controller.signal });
  clearTimeout(timer);
  return response;
}
export function abortSoon(controller: AbortController): void {
  setTimeout(() => controller.abort(), 5_000); // ~> dropped
}
