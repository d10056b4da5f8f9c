import { setTimeout as wait } from 'node:timers/promises';
import { retry as asyncRetry } from 'async';
import axios from 'axios';
import axiosRetry, { exponentialDelay } from 'axios-retry';
import { Queue } from 'bullmq';
import { ConstantBackoff, ExponentialBackoff, handleAll, retry } from 'cockatiel';
import pRetry from 'p-retry';
import { load, sleep } from './load.js';

const RETRY_DELAY = 1_000;

export async function atOnce(url: string): Promise<unknown> {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await load(url);
    } catch (error) { // ~> none
      console.error(error);
    }
  }
  throw new Error('gave up');
}

export async function sameWait(url: string): Promise<unknown> {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await load(url);
    } catch (error) {
      console.error(error);
      await wait(RETRY_DELAY); // ~> fixed
    }
  }
  throw new Error('gave up');
}

export async function byHand(url: string, retries: number): Promise<unknown> {
  let tries = 0;
  while (tries < retries) {
    try {
      return await axios.get(url, { timeout: 1_000 });
    } catch (error) {
      tries += 1;
      console.error(error);
      await new Promise(done => setTimeout(done, 500)); // ~> fixed
    }
  }
  throw new Error('gave up');
}

export async function ofProject(url: string): Promise<unknown> {
  let left = 10;
  while (left > 0) {
    try {
      return await load(url);
    } catch {
      left--;
      await sleep(2_000); // ~> fixed
    }
  }
  throw new Error('gave up');
}

export async function afterTry(url: string): Promise<unknown> {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await load(url);
    } catch (error) {
      console.error(error);
    }
    await sleep(1_000); // ~> fixed
  }
  throw new Error('gave up');
}

export async function parameter(url: string, delay = 1_000): Promise<unknown> {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await load(url);
    } catch (error) {
      if (attempt === 4) throw error;
      await sleep(delay); // ~> fixed
    }
  }
  return undefined;
}

export class Client {
  private readonly delay = 300;

  async fetch(url: string, left = 5): Promise<unknown> {
    try {
      return await load(url);
    } catch (error) {
      if (left === 0) throw error;
      await sleep(this.delay); // ~> fixed
      return this.fetch(url, left - 1);
    }
  }

  async again(url: string, left = 5): Promise<unknown> {
    try {
      return await load(url);
    } catch (error) { // ~> none
      if (left === 0) throw error;
      return this.again(url, left - 1);
    }
  }
}

export async function helper<T>(operation: () => Promise<T>, attempts: number): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await operation();
    } catch (error) { // ~> none
      if (attempt >= attempts) throw error;
    }
  }
}

export async function forEver(url: string): Promise<unknown> {
  let pause = 100;
  while (true) {
    try {
      return await load(url);
    } catch {
      pause *= 2;
      await sleep(pause); // ~> uncapped
    }
  }
}

const api = axios.create({ timeout: 1_000 });
axiosRetry(api, { retries: 5 }); // ~> none
axiosRetry(api, { retries: 5, retryDelay: () => 1_000 }); // ~> fixed
axiosRetry(api, { retries: 5, retryDelay: exponentialDelay });
axiosRetry(api, { retries: 5, retryDelay: count => count * 500 });

export const libraries = [
  () => pRetry(() => load('https://a.test'), { retries: 5, factor: 1 }), // ~> fixed
  () => retry(handleAll, { maxAttempts: 5, backoff: new ConstantBackoff(1_000) }), // ~> fixed
  () => retry(handleAll, { maxAttempts: 5 }), // ~> none
  () => retry(handleAll, { maxAttempts: 5, backoff: new ExponentialBackoff() }),
  () => asyncRetry({ times: 5, interval: 200 }, async () => load('https://a.test')), // ~> fixed
  () => asyncRetry({ times: 5 }, async () => load('https://a.test')), // ~> none
  () => asyncRetry({ times: 5, interval: count => 50 * 2 ** count }, async () => load('https://a.test')),
  () => pRetry(() => load('https://a.test'), { retries: 5 }),
];

const connection = { host: 'redis.test' };
export const mails = new Queue('mails', { connection, defaultJobOptions: { attempts: 5 } }); // ~> none
export const bills = new Queue('bills', { connection, defaultJobOptions: { attempts: 5, backoff: 1_000 } }); // ~> fixed
export const hooks = new Queue('hooks', {
  connection,
  defaultJobOptions: { attempts: 5, backoff: { type: 'fixed', delay: 1_000 } }, // ~> fixed
});
export const news = new Queue('news', {
  connection,
  defaultJobOptions: { attempts: 5, backoff: { type: 'exponential', delay: 1_000 } },
});
