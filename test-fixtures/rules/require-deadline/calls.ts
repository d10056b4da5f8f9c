import { request as httpsRequest } from 'node:https';
import axios, { type AxiosRequestConfig } from 'axios';
import type { Job, QueueEvents } from 'bullmq';
import got from 'got';
import http from 'node:http';
import nodeFetch from 'node-fetch';
import * as undici from 'undici';
import { fetch as send, request } from 'undici';

const base = 'https://billing.example.test';

export const bare = (url: string) => fetch(url); // ~> noDeadline
export const withoutSignal = (body: string) =>
  fetch(`${base}/charges`, { method: 'POST', body, headers: { accept: 'application/json' } }); // ~> noDeadline
export const explicitlyNone = () => fetch(base, { signal: undefined }); // ~> noDeadline
export const aliased = () => send(base); // ~> noDeadline
export const ofNamespace = () => undici.fetch(base, {}); // ~> noDeadline
export const undiciRequest = () => request(base, { method: 'GET' }); // ~> noDeadline
export const fromPackage = () => nodeFetch(base); // ~> noDeadline
export const globally = () => globalThis.fetch(new URL(base)); // ~> noDeadline

export async function axiosInAllShapes(id: string): Promise<void> {
  await axios.get(`${base}/${id}`); // ~> noDeadline
  await axios.post(base, { id }, { headers: { 'x-id': id } }); // ~> noDeadline
  await axios({ url: base, method: 'GET' }); // ~> noDeadline
  await axios(base, { method: 'DELETE' }); // ~> noDeadline
  await axios.request({ url: base }); // ~> noDeadline
  await axios.get(base, { timeout: 2_000 });
  await axios.post(base, { id }, { signal: AbortSignal.timeout(2_000) });
  await axios({ url: base, timeout: 2_000 });
  await axios(base, { timeout: 2_000 });
}

export async function gotInAllShapes(): Promise<void> {
  await got(base, { retry: { limit: 1 } }); // ~> noDeadline
  await got.get(base).json(); // ~> noDeadline
  await got.get(base, { timeout: { request: 2_000 } }).json();
}

export function nodeRequest(host: string): void {
  http.get(`http://${host}/ready`, answer => answer.resume()); // ~> noDeadline
  httpsRequest({ host, path: '/' }, answer => answer.resume()).end(); // ~> noDeadline
  http.get(host, { timeout: 1_000 }, answer => answer.resume());
}

/** An identifier that we cannot see stands for the address where options come after it. */
export const addressOutOfSight = (where: string | URL) => axios(where as string, { method: 'GET' }); // ~> noDeadline
export const optionsOutOfSight = (options: AxiosRequestConfig) => axios(options);

const headers = { accept: 'application/json' };
const shared = { method: 'GET', headers };
const bounded = { ...shared, signal: AbortSignal.timeout(1_000) };
export const optionsInAConst = () => fetch(base, shared); // ~> noDeadline
export const optionsSpread = () => fetch(base, { ...shared, redirect: 'error' }); // ~> noDeadline
export const boundedInAConst = () => fetch(base, bounded);
export const boundedSpread = () => fetch(base, { ...bounded, redirect: 'error' });

const optionsOf = () => ({ headers });
export const optionsOfFunction = () => fetch(base, { ...optionsOf(), method: 'POST' }); // ~> noDeadline

export class Rates {
  readonly #url = base;
  async load(): Promise<unknown> {
    const answer = await fetch(this.#url, { headers }); // ~> noDeadline
    return answer.json();
  }
}

export const waits = (job: Job, events: QueueEvents) => job.waitUntilFinished(events); // ~> noDeadline
export const waitsABit = (job: Job, events: QueueEvents) => job.waitUntilFinished(events, 5_000);

export const mergedInSight = () => fetch(base, Object.assign({}, shared, { redirect: 'error' as const })); // ~> noDeadline
export const eitherInSight = (isShort: boolean) => fetch(base, isShort ? {} : shared); // ~> noDeadline
