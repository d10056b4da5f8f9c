import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createWriteStream } from 'node:fs';
import { request } from 'undici';
import { readJson } from './http.js';

const signal = AbortSignal.timeout(5_000);

export async function onBothWays(url: string): Promise<unknown> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return response.json();
}

export async function cancelled(url: string): Promise<boolean> {
  const response = await fetch(url, { signal });
  await response.body?.cancel();
  return response.ok;
}

export async function head(url: string): Promise<boolean> {
  const response = await fetch(url, { method: 'HEAD', signal });
  return response.ok;
}

/** Nobody knows whether there is a body to be read. */
export async function byMethod(url: string, method: string): Promise<boolean> {
  const response = await fetch(url, { method, signal });
  return response.ok;
}

export async function noContent(url: string): Promise<unknown> {
  const response = await fetch(url, { signal });
  if (response.status === 204) return undefined;
  return response.json();
}

export async function dumped(url: string): Promise<number> {
  const { statusCode, body } = await request(url, { signal });
  await body.dump();
  return statusCode;
}

export async function wholeBody(url: string): Promise<unknown> {
  const answer = await request(url, { signal });
  if (answer.statusCode >= 400) await answer.body.dump();
  return answer.body.json();
}

/** Returned. */
export const open = (url: string): Promise<Response> => fetch(url, { signal });
export async function opened(url: string): Promise<Response> {
  const response = await fetch(url, { signal });
  console.log(response.status);
  return response;
}

/** Stored. */
const seen: Response[] = [];
export async function kept(url: string): Promise<void> {
  const response = await fetch(url, { signal });
  seen.push(response);
}
const cache = new Map<string, Response>();
export async function cached(url: string): Promise<void> {
  cache.set(url, await fetch(url, { signal }));
}

/** Passed on: to a function that reads it, to a stream, to an error. */
export async function passedOn(url: string): Promise<unknown> {
  const response = await fetch(url, { signal });
  return readJson(response);
}
export async function streamed(url: string, path: string): Promise<void> {
  const response = await fetch(url, { signal });
  if (!response.body) throw new Error('no body');
  await pipeline(Readable.fromWeb(response.body as never), createWriteStream(path));
}
class HttpError extends Error {
  constructor(readonly response: Response) {
    super(`HTTP ${response.status}`);
  }
}
export async function inError(url: string): Promise<unknown> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new HttpError(response);
  return response.json();
}
declare function foreign(response: Response): void;
export async function toUnknown(url: string): Promise<void> {
  const response = await fetch(url, { signal });
  foreign(response);
}

/** Closed over, and read in another function. */
export async function lazily(url: string): Promise<() => Promise<string>> {
  const response = await fetch(url, { signal });
  return () => response.text();
}

/** A call in between that fails is no path that the code has written. */
export async function between(url: string, next: () => Promise<void>): Promise<unknown> {
  const response = await fetch(url, { signal });
  await next();
  return response.json();
}

export const chained = (url: string): Promise<unknown> => fetch(url, { signal }).then(response => response.json());

/** Read in another way. */
export async function iterated(url: string): Promise<number> {
  const { body } = await request(url, { signal });
  let size = 0;
  for await (const chunk of body) size += (chunk as Buffer).length;
  return size;
}

/** The headers are all that is wanted, and the connection is broken off. */
export async function headers(url: string): Promise<Headers> {
  const controller = new AbortController();
  const response = await fetch(url, { signal: controller.signal });
  controller.abort();
  return response.headers;
}

/** Whether there is a response decides whether there is a body. */
export async function perhaps(url: string): Promise<string> {
  let response: Response | undefined;
  try {
    response = await fetch(url, { signal });
  } catch (error) {
    console.error(error);
  }
  if (response) return response.text();
  return '';
}
