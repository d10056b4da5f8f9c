import type { Request as ExpressRequest } from 'express';
import { even, readAgain } from './driver.js';
import { quiet, Repository, type Query } from './repository.js';
import { count, describe, wait } from './service.js';

const repository = new Repository();

// Over three modules, through callbacks, methods, recursion and cycles.
export async function show(id: string, signal: AbortSignal): Promise<string> {
  signal.throwIfAborted();
  return describe(id); // ~> cutOff
}
export const total = async (words: string[], signal: AbortSignal) => (signal.aborted ? 0 : count(words)); // ~> cutOff
export async function again(id: string, { signal }: Query): Promise<Response | undefined> {
  return signal?.aborted ? undefined : readAgain(id, 3); // ~> cutOff
}
export const cyclic = async (signal: AbortSignal) => (await even(4)) && !signal.aborted; // ~> cutOff
/** The signal is dropped on the way: the options are put together anew. */
export const dropped = async (query: Query) => repository.find({ id: query.id }); // ~> cutOff
export async function inCallback(ids: string[], signal: AbortSignal): Promise<unknown[]> {
  signal.throwIfAborted();
  return Promise.all(ids.map(id => repository.byId(id))); // ~> cutOff
}
export class Page {
  async render(id: string, signal: AbortSignal): Promise<string> {
    signal.throwIfAborted();
    return this.#load(id); // ~> cutOff
  }
  async #load(id: string): Promise<string> {
    return describe(id);
  }
}

// A pause is none, nor what does not wait; a request's signal is not meant, nor is work that goes on.
export async function spared(id: string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await wait();
  await quiet(id);
  void describe(id);
  try {
    signal.throwIfAborted();
  } finally {
    await describe(id);
  }
  // The report must not be cancelled with the request.
  await describe(id);
}
export const ofRequest = (request: ExpressRequest) => describe(request.path);
export const none = (id: string) => describe(id);
export const whole = (query: Query) => repository.find(query);
