import nodeFetch from 'node-fetch';
import { fetch as undiciFetch, Pool, request } from 'undici';
import * as undici from 'undici';
import { ask, askTwice, check } from './http.js';

const signal = AbortSignal.timeout(5_000);
const agent = new Pool('https://api.internal', { connections: 8 });

export async function fireAndForget(url: string): Promise<void> {
  await fetch(url, { method: 'POST', signal }); // ~> dropped
}

export function notAwaited(url: string): void {
  void fetch(url, { method: 'POST', signal }); // ~> dropped
}

export async function isUp(url: string): Promise<boolean> {
  const response = await fetch(url, { signal }); // ~> never
  return response.ok;
}

export async function throwsFirst(url: string): Promise<unknown> {
  const response = await fetch(url, { signal }); // ~> onPath
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
}

export async function returnsFirst(url: string): Promise<string> {
  const found = await fetch(url, { signal }); // ~> onPath
  if (found.status === 404) return '';
  return found.text();
}

export async function readsOnlyErrors(url: string): Promise<void> {
  const response = await fetch(url, { method: 'PUT', signal }); // ~> onPath
  if (!response.ok) {
    throw new Error(await response.text());
  }
}

export async function inLoop(urls: readonly string[]): Promise<number> {
  let up = 0;
  for (const url of urls) {
    const answer = await fetch(url, { signal }); // ~> never
    if (answer.ok) up++;
  }
  return up;
}

export async function checked(url: string): Promise<void> {
  const response = await fetch(url, { signal }); // ~> never
  check(response);
}

export const chained = (url: string): Promise<boolean> =>
  fetch(url, { signal }).then(response => response.ok); // ~> never

export async function statusOnly(url: string): Promise<number> {
  const { status } = await fetch(url, { signal }); // ~> never
  return status;
}

export async function viaWrapper(url: string): Promise<number> {
  const response = await ask(url); // ~> never
  return response.status;
}

export async function viaWrappers(url: string): Promise<number> {
  const response = await askTwice(url); // ~> never
  return response.status;
}

export async function ofUndici(url: string): Promise<number> {
  const { statusCode } = await request(url, { signal }); // ~> never
  return statusCode;
}

export async function ofUndiciWhole(url: string): Promise<number> {
  const answer = await undici.request(url, { signal }); // ~> never
  return answer.statusCode;
}

export async function onErrorOnly(url: string): Promise<unknown> {
  const { statusCode, body } = await request(url, { signal }); // ~> onPath
  if (statusCode >= 400) throw new Error(`HTTP ${statusCode}`);
  return body.json();
}

export async function ofPool(): Promise<boolean> {
  const { statusCode } = await agent.request({ path: '/health', method: 'GET', signal }); // ~> never
  return statusCode === 200;
}

export async function ofUndiciFetch(url: string): Promise<boolean> {
  const response = await undiciFetch(url, { signal }); // ~> never
  return response.ok;
}

export async function ofNodeFetch(url: string): Promise<boolean> {
  const response = await nodeFetch(url); // ~> never
  return response.ok;
}

export class Hooks {
  async send(url: string, body: string): Promise<void> {
    const response = await fetch(url, { method: 'POST', body, signal }); // ~> onPath
    if (response.ok) {
      return;
    }
    console.warn(await response.text());
  }
}
