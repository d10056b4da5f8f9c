import { setTimeout as wait } from 'node:timers/promises';
import retry from 'async-retry';
import axios from 'axios';
import { ExponentialBackoff, handleAll, retry as policy } from 'cockatiel';
import pRetry from 'p-retry';
import { Pool } from 'pg';
import promiseRetry from 'promise-retry';
import { loadRates } from './rates.js';

const pool = new Pool({ max: 5 });

export async function endless(url: string): Promise<unknown> {
  while (true) { // ~> loop
    try {
      return await axios.get(url, { timeout: 1_000 });
    } catch {
      await wait(1_000);
    }
  }
}

export async function withoutTest(url: string): Promise<Response> {
  for (;;) {
    try {
      return await fetch(url);
    } catch (error) { // ~> loop
      console.error(error);
      await wait(500);
    }
  }
}

export async function byFlag(): Promise<void> {
  let connected = false;
  while (!connected) { // ~> loop
    try {
      await pool.query('SELECT 1');
      connected = true;
    } catch (error) {
      console.error(error);
      await wait(2_000);
    }
  }
}

export async function byBreak(url: string): Promise<unknown> {
  let answer: unknown;
  do {
    try {
      answer = await loadRates(url);
      break;
    } catch (error) {
      console.error(error);
    }
  } while (true); // ~> loop
  return answer;
}

export async function onlyFatalEnds(url: string): Promise<unknown> {
  while (true) { // ~> loop
    try {
      return await loadRates(url);
    } catch (error) {
      if ((error as { code?: string }).code === 'FATAL') throw error;
      await wait(1_000);
    }
  }
}

export async function helper<T>(operation: () => Promise<T>): Promise<T> {
  while (true) { // ~> loop
    try {
      return await operation();
    } catch {
      await wait(100);
    }
  }
}

export class Feed {
  async pull(url: string): Promise<unknown> {
    let wait_ms = 100;
    while (1) { // ~> loop
      try {
        return await this.load(url);
      } catch (error) {
        console.error(error);
        wait_ms = wait_ms * 2;
        await wait(wait_ms);
      }
    }
    return undefined;
  }

  async load(url: string): Promise<unknown> {
    try {
      return await axios.get(url, { timeout: 1_000 });
    } catch (error) {
      console.error(error);
      return this.load(url); // ~> recursion
    }
  }

  async refreshing(token: string): Promise<unknown> {
    try {
      return await axios.get('https://a.test', { timeout: 1_000, headers: { authorization: token } });
    } catch (error) {
      const fresh = await axios.post('https://a.test/token', {}, { timeout: 1_000 });
      console.error(error);
      return this.refreshing(String(fresh.data)); // ~> recursion
    }
  }
}

export async function recursive(url: string): Promise<unknown> {
  try {
    return await loadRates(url);
  } catch {
    await wait(1_000);
    return recursive(url); // ~> recursion
  }
}

export const libraries = [
  () => pRetry(() => loadRates('https://a.test'), { retries: Infinity }), // ~> library
  () => retry(() => loadRates('https://a.test'), { forever: true }), // ~> library
  () => promiseRetry(() => loadRates('https://a.test'), { forever: true }), // ~> library
  () => policy(handleAll, { backoff: new ExponentialBackoff() }), // ~> library
  () => policy(handleAll, { maxAttempts: Number.POSITIVE_INFINITY, backoff: new ExponentialBackoff() }),
  () => pRetry(() => loadRates('https://a.test'), { retries: 5 }),
  () => pRetry(() => loadRates('https://a.test')),
  () => retry(() => loadRates('https://a.test'), { retries: 3 }),
  () => policy(handleAll, { maxAttempts: 3, backoff: new ExponentialBackoff() }),
];
