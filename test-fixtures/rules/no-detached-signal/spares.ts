import { addAbortListener } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Request as ExpressRequest } from 'express';
import { list, load, type LoadOptions } from './upstream.js';

const base = 'https://tides.example.test';
declare const follow: (parent: AbortSignal, child: AbortController) => void;
declare const audit: (text: string, signal?: AbortSignal) => Promise<void>;

// Combined, or tied by a listener.
export const combined = (signal: AbortSignal) =>
  fetch(base, { signal: AbortSignal.any([signal, AbortSignal.timeout(5_000)]) });
export async function combinedBefore(id: string, signal: AbortSignal): Promise<Response> {
  const either = AbortSignal.any([AbortSignal.timeout(5_000), signal]);
  return load(id, either);
}
export async function listened(id: string, signal: AbortSignal): Promise<Response> {
  const own = new AbortController();
  const onAbort = () => own.abort(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await load(id, own.signal);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
export async function onabort(id: string, signal: AbortSignal): Promise<Response> {
  const own = new AbortController();
  signal.onabort = () => own.abort();
  return load(id, own.signal);
}
export async function nodesListener(id: string, signal: AbortSignal): Promise<Response> {
  const own = new AbortController();
  using _listener = addAbortListener(signal, () => own.abort());
  return await load(id, own.signal);
}
export async function handedBoth(id: string, signal: AbortSignal): Promise<Response> {
  const own = new AbortController();
  follow(signal, own);
  return load(id, own.signal);
}

// The caller's where there is one.
export const fallback = (id: string, signal?: AbortSignal) => load(id, signal ?? AbortSignal.timeout(5_000));
export const either = (id: string, signal?: AbortSignal) => load(id, signal ? signal : AbortSignal.timeout(5_000));
export const withDefault = (id: string, signal = AbortSignal.timeout(5_000)) => load(id, signal);
export const reassigned = async (id: string, ms: number, signal?: AbortSignal) => {
  let used = signal;
  if (!used) used = AbortSignal.timeout(ms);
  return load(id, used);
};

// Work that must outlive the caller, and clean-up.
export async function commented(text: string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  // The audit must not be cancelled with the request.
  await audit(text, AbortSignal.timeout(5_000));
}
export async function afterwards(id: string, signal: AbortSignal): Promise<unknown> {
  try {
    return await load(id, signal);
  } finally {
    await audit('done', AbortSignal.timeout(1_000));
  }
}
export function forgotten(text: string, signal: AbortSignal): boolean {
  void audit(text, AbortSignal.timeout(5_000));
  return signal.aborted;
}
export async function shutdown(signal: AbortSignal): Promise<void> {
  await sleep(1, undefined, { signal });
  await audit('down', AbortSignal.timeout(1_000));
}

// Nobody's signal is in scope, or it is a request's: a limit of its own is bound enough.
export const bounded = (id: string) => load(id, AbortSignal.timeout(5_000));
export async function GET(incoming: Request): Promise<Response> {
  return fetch(`${base}/${incoming.url}`, { signal: AbortSignal.timeout(5_000) });
}
export const route = async (incoming: ExpressRequest) => load(incoming.path, AbortSignal.timeout(5_000));
export async function own(id: string): Promise<Response> {
  const controller = new AbortController();
  await load('first', controller.signal);
  return load(id, AbortSignal.timeout(500));
}
export const osSignal = (id: string, signal: NodeJS.Signals) => load(`${id}${signal}`, AbortSignal.timeout(500));
export const passedOn = (options: LoadOptions) => list('x', options);

// The call is handed what holds the caller's signal as well: it may heed both.
declare const start: (id: string, signal: AbortSignal, overrides?: Partial<{ shutdown: AbortSignal }>) => Promise<void>;
export async function service(id: string, overrides?: Partial<{ shutdown: AbortSignal }>): Promise<AbortController> {
  const controller = new AbortController();
  await start(id, controller.signal, overrides);
  return controller;
}
