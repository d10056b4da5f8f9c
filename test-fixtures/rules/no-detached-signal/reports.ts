import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';
import pRetry from 'p-retry';
import { request } from 'undici';
import * as upstream from './upstream.js';
import { limit, list, load, type LoadOptions, type Tides } from './upstream.js';

const base = 'https://tides.example.test';
const objects = new S3Client({ requestHandler: { requestTimeout: 5_000 } });

// A time limit in place of the caller's signal.
export const timeout = (signal: AbortSignal) =>
  signal.aborted ? undefined : fetch(base, { signal: AbortSignal.timeout(5_000) }); // ~> timeout
export async function named(id: string, signal: AbortSignal): Promise<Response> {
  signal.throwIfAborted();
  const short = AbortSignal.timeout(1_000);
  return load(id, short); // ~> timeout
}
export const overridden = (init: RequestInit) => fetch(base, { ...init, signal: AbortSignal.timeout(5_000) }); // ~> timeout
export const ofOptions = (options: LoadOptions) => list('x', { ...options, signal: AbortSignal.timeout(5_000) }); // ~> timeout
export const destructured = async (id: string, { signal }: LoadOptions) =>
  signal?.aborted ? undefined : load(id, AbortSignal.timeout(500)); // ~> timeout
export const conditional = (ms: number, signal?: AbortSignal) =>
  fetch(`${base}/${signal?.aborted}`, { signal: ms > 0 ? AbortSignal.timeout(ms) : null }); // ~> timeout
export const fromFunction = (id: string, signal: AbortSignal) => (signal.aborted ? undefined : load(id, limit(500))); // ~> timeout
export const ofNamespace = async (id: string, signal: AbortSignal) => {
  signal.throwIfAborted();
  return upstream.load(id, upstream.limit(500)); // ~> timeout
};
export const withAxios = (signal: AbortSignal) => axios.get(`${base}/${signal.aborted}`, { signal: AbortSignal.timeout(500) }); // ~> timeout
export const withUndici = (cancel: AbortController) =>
  request(base, { method: cancel.signal.aborted ? 'HEAD' : 'GET', signal: AbortSignal.timeout(500) }); // ~> timeout
export const withAws = (key: string, signal: AbortSignal) =>
  signal.aborted
    ? undefined
    : objects.send(new GetObjectCommand({ Bucket: 'b', Key: key }), { abortSignal: AbortSignal.timeout(500) }); // ~> timeout
export const retried = (id: string, signal: AbortSignal) =>
  pRetry(() => load(id, AbortSignal.timeout(500)), { retries: 2, signal }); // ~> timeout

// A controller that nothing ties to it.
export async function controller(signal: AbortSignal): Promise<string> {
  signal.throwIfAborted();
  const own = new AbortController();
  const timer = setTimeout(() => own.abort(), 5_000);
  try {
    const response = await fetch(base, { signal: own.signal }); // ~> controller
    return await response.text();
  } finally {
    clearTimeout(timer);
  }
}
export async function controllerByName(ids: string[], signal: AbortSignal): Promise<Response[]> {
  const siblings = new AbortController();
  const { aborted } = signal;
  const shared = siblings.signal;
  try {
    return aborted ? [] : await Promise.all(ids.map(id => load(id, shared))); // ~> controller
  } catch (error) {
    siblings.abort();
    throw error;
  }
}
export const neverAborted = (id: string, signal: AbortSignal) =>
  signal.aborted ? undefined : load(id, new AbortController().signal); // ~> controller
export class Harbour {
  constructor(private readonly tides: Tides) {}
  async enter(port: string, signal: AbortSignal): Promise<boolean> {
    signal.throwIfAborted();
    return (await this.tides.height(port, { abortSignal: AbortSignal.timeout(500) })) > 2; // ~> timeout
  }
  wait = async (signal: AbortSignal) => {
    signal.throwIfAborted();
    await sleep(60_000, undefined, { signal: new AbortController().signal }); // ~> controller
  };
}
