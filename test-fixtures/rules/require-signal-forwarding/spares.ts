import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import type { Collection } from 'mongodb';
import Fastify from 'fastify';
import { findProduct, listProducts, type ListOptions, type Prices, type ProductRepository } from './catalogue.js';

const base = 'https://stock.example.test';
declare const audit: (text: string, signal?: AbortSignal) => Promise<void>;
declare function waitUntil(work: Promise<unknown>): void;

// Passed on, in whatever way.
export const passed = (signal: AbortSignal) => fetch(base, { signal });
export const whole = (init: RequestInit) => fetch(base, init);
export const spread = (init: RequestInit) => fetch(base, { ...init, method: 'POST' });
export const request = (incoming: Request) => fetch(incoming);
export const options = (options: ListOptions) => listProducts('x', options);
export const derived = (signal: AbortSignal) => fetch(base, { signal: AbortSignal.any([signal, AbortSignal.timeout(1_000)]) });
export const shorter = (signal: AbortSignal) => fetch(`${base}/${signal.aborted}`, { signal: AbortSignal.timeout(100) });

// Fire and forget that says so.
export function record(text: string, signal: AbortSignal): boolean {
  void audit(text);
  audit(text).catch(() => undefined);
  waitUntil(audit(text));
  return signal.aborted;
}
export async function commented(text: string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  // The audit must not be cancelled with the request: it has to outlive it.
  await audit(text);
}

// Clean-up, compensation, what answers an abort or a failure.
export async function cleanup(id: string, signal: AbortSignal): Promise<void> {
  try {
    await findProduct(id, signal);
  } catch (error) {
    await audit(`failed ${String(error)}`);
  } finally {
    await audit('done');
  }
  if (signal.aborted) await audit('aborted');
}
export async function shutdown(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await audit('going down');
}
export class Session {
  async close(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    await audit('closed');
  }
  async [Symbol.asyncDispose](): Promise<void> {
    const own = new AbortController();
    await audit(`disposed ${String(own.signal)}`);
  }
}
export function listener(signal: AbortSignal): void {
  signal.addEventListener('abort', async () => {
    await audit('aborted');
  });
  signal.onabort = async () => {
    await audit('aborted');
  };
}
export async function compensate(prices: Prices, id: string, signal: AbortSignal): Promise<unknown> {
  await findProduct(id, signal);
  return prices.deletePrice(id, {});
}

// What the caller may have set among a library's options says nothing of the token that is asked for first.
async function token(): Promise<string> {
  return (await fetch(`${base}/token`, { method: 'POST' })).text();
}
export async function withToken(url: string, init: RequestInit): Promise<Response> {
  return fetch(url, { ...init, headers: { authorization: await token() } });
}

// What was computed is stored although the one who asked for it has gone.
async function store(body: Buffer): Promise<void> {
  await client.send(new PutObjectCommand({ Bucket: 'b', Key: 'k', Body: body }));
}
export async function profile(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await store(Buffer.from('profile'));
}

// The process's own controller, and what is made for one other call.
const process_ = new AbortController();
process.once('SIGTERM', () => process_.abort());
export const underProcess = () => findProduct('x');
export async function forOne(id: string): Promise<Response> {
  const limit = new AbortController();
  setTimeout(() => limit.abort(), 1_000).unref();
  await fetch(base, { signal: limit.signal });
  return findProduct(id);
}

// Callbacks that run later, on somebody else's behalf.
export function serve(signal: AbortSignal): void {
  const server = createServer((_, response) => {
    void findProduct('x').then(() => response.end());
  });
  server.listen({ port: 0, signal });
  setInterval(async () => {
    await findProduct('x');
  }, 1_000).unref();
  server.on('request', async () => {
    await findProduct('x');
  });
}
export const tool = (signal: AbortSignal) => ({ signal, execute: async () => findProduct('x') });

// What a request asks to have written is finished though the client has hung up.
const app = Fastify();
app.post('/orders', async message => {
  const answer = await fetch(base, { method: 'POST', body: String(message.body) });
  return answer.json();
});

// Nothing to cancel: a file, a stream over what is there, a call that takes none.
export async function local(file: string, repository: ProductRepository, signal: AbortSignal): Promise<unknown> {
  await repository.archive(file);
  signal.throwIfAborted();
  return [await readFile(file), Readable.from(['x'])];
}

// A signal of the operating system, and one that is only named so.
export const osSignal = async (signal: NodeJS.Signals) => findProduct(signal);
export const unknownSignal = async (signal: unknown) => findProduct(String(signal));
export const noSignal = async (id: string, collection: Collection) => [await findProduct(id), await collection.findOne({ id })];
export const client = new S3Client({ requestHandler: { requestTimeout: 5_000 } });
export const load = (key: string) => client.send(new GetObjectCommand({ Bucket: 'b', Key: key }));
