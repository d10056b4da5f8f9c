import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { exec } from 'node:child_process';
import { once, type EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';
import type { Request as ExpressRequest } from 'express';
import Fastify from 'fastify';
import pRetry from 'p-retry';
import { request } from 'undici';
import * as catalogue from './catalogue.js';
import { findProduct, listProducts, type ListOptions, type Prices, type ProductRepository } from './catalogue.js';

const base = 'https://stock.example.test';
const objects = new S3Client({ requestHandler: { requestTimeout: 5_000 } });

export async function parameter(id: string, signal: AbortSignal): Promise<unknown> {
  await fetch(`${base}/${id}`); // ~> notForwarded
  await fetch(base, { method: 'HEAD' }); // ~> notForwarded
  await request(base, {}); // ~> notForwarded
  await axios.get(base); // ~> notForwarded
  await axios.post(base, { id }, { timeout: 1_000 }); // ~> notForwarded
  await axios({ url: base }); // ~> notForwarded
  await objects.send(new GetObjectCommand({ Bucket: 'b', Key: id })); // ~> notForwarded
  await sleep(1_000); // ~> notForwarded
  return fetch(base, { signal });
}

export const destructured = async (id: string, { signal }: ListOptions) => fetch(`${base}/${id}?${String(signal)}`); // ~> notForwarded
export async function ofOptions(id: string, options: ListOptions): Promise<Response> {
  return fetch(`${base}/${id}/${options.page}`); // ~> notForwarded
}
/** The options are rebuilt and the signal is lost on the way. */
export const rebuilt = async (url: string, init: RequestInit) => fetch(url, { method: init.method ?? 'GET' }); // ~> notForwarded
export async function controller(id: string, cancel: AbortController): Promise<Response> {
  return fetch(`${base}/${id}`); // ~> notForwarded
}

// Functions of the project, in other modules, behind an interface, in a class.
export async function throughModules(id: string, signal: AbortSignal): Promise<void> {
  await findProduct(id); // ~> notForwarded
  await catalogue.findProduct(id, undefined); // ~> notForwarded
  await listProducts(id); // ~> notForwarded
  await listProducts(id, { page: 2 }); // ~> notForwarded
  await findProduct(id, signal);
  await listProducts(id, { signal });
}
export class Shop {
  constructor(
    private readonly products: ProductRepository,
    private readonly prices: Prices,
  ) {}
  async show(id: string, signal: AbortSignal): Promise<unknown> {
    const product = await this.products.byId(id); // ~> notForwarded
    const price = await this.prices.latest(id); // ~> notForwarded
    return { product, price, similar: await this.#similar(id), aborted: signal.aborted }; // ~> notForwarded
  }
  async #similar(id: string, signal?: AbortSignal): Promise<Response> {
    return fetch(`${base}/${id}/similar`, { signal: signal ?? null });
  }
}

// Callbacks that run at once, local functions that are only called.
export async function callbacks(ids: string[], signal: AbortSignal): Promise<unknown> {
  const load = async (id: string) => findProduct(id); // ~> notForwarded
  const all = await Promise.all(ids.map(id => findProduct(id))); // ~> notForwarded
  await pRetry(() => findProduct('x'), { signal }); // ~> notForwarded
  return [all, await load('y')];
}
export async function retried(id: string, signal: AbortSignal): Promise<unknown> {
  return pRetry(() => findProduct(id, signal), { retries: 3 }); // ~> notForwarded
}

// A web request's signal, and Fastify's: reading stops when the client hangs up.
export async function GET(incoming: Request): Promise<Response> {
  return fetch(`${base}${new URL(incoming.url).search}`); // ~> notForwarded
}
const app = Fastify();
app.get('/stock', async message => findProduct(message.id)); // ~> notForwarded

export const express = async (incoming: ExpressRequest) => findProduct(incoming.path); // ~> notForwarded

// A combination of the caller's signal and a limit is what is to be passed.
export async function combined(id: string, signal: AbortSignal): Promise<Response> {
  const either = AbortSignal.any([signal, AbortSignal.timeout(1_000)]);
  await fetch(base, { signal: either });
  return findProduct(id); // ~> notForwarded
}

// What the function itself makes and never passes on.
export async function idle(id: string): Promise<Response> {
  const cancel = new AbortController();
  const timer = setTimeout(() => cancel.abort(), 1_000);
  try {
    return await findProduct(id); // ~> idleSignal
  } finally {
    clearTimeout(timer);
  }
}

export const waitsForEvent = async (emitter: EventEmitter, signal: AbortSignal) =>
  signal.aborted ? undefined : once(emitter, 'ready'); // ~> notForwarded
export function child(signal: AbortSignal): unknown {
  const running = exec('uptime', { timeout: 1_000 }); // ~> notForwarded
  return [running, signal];
}
