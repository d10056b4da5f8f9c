import http from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { timeout as limited } from 'async';
import axios from 'axios';
import got from 'got';
import { Kafka } from 'kafkajs';
import knex from 'knex';
import CircuitBreaker from 'opossum';
import { Pool } from 'pg';
import pRetry from 'p-retry';
import { BREAKER_MS, quickRates, sleep, slowRates } from './limits.js';

const MONTH = 30 * 24 * 60 * 60 * 1000;

export function counters(clean: () => void): void {
  setInterval(clean, MONTH).unref(); // ~> overflow
  setTimeout(clean, 2 ** 31).unref(); // ~> overflow
  setTimeout(clean, Infinity).unref(); // ~> overflow
  setTimeout(clean, 24 * 24 * 60 * 60 * 1000).unref();
}

export async function waits(): Promise<void> {
  await wait(MONTH); // ~> overflow
  await fetch('https://a.test', { signal: AbortSignal.timeout(MONTH) }); // ~> overflow
  await fetch('https://a.test', { signal: AbortSignal.timeout(0) }); // ~> atOnce
  await axios.get('https://a.test', { timeout: 0 }); // ~> zero
}

export const unbounded = axios.create({ baseURL: 'https://a.test', timeout: 0 }); // ~> zero

export const inline = new CircuitBreaker(() => axios.get('https://a.test', { timeout: 30_000 }), { timeout: 3_000 }); // ~> outlived
export const byName = new CircuitBreaker(slowRates, { timeout: BREAKER_MS }); // ~> outlived
export const through = new CircuitBreaker(async (id: string) => [id, await slowRates()], { timeout: 5_000 }); // ~> outlived
export const bySignal = new CircuitBreaker(
  async () => fetch('https://a.test', { signal: AbortSignal.timeout(20_000) }),
  { timeout: 5_000 }, // ~> outlived
);
export const ofAsync = limited(async () => axios.get('https://a.test', { timeout: 9_000 }), 5_000); // ~> outlived
export const agreed = new CircuitBreaker(quickRates, { timeout: BREAKER_MS });
export const unknownInner = new CircuitBreaker((ms: number) => axios.get('https://a.test', { timeout: ms }), {
  timeout: 1_000,
});

export class Rates {
  private readonly breaker = new CircuitBreaker(() => this.load(), { timeout: 500 }); // ~> outlived

  load(): Promise<unknown> {
    return axios.get('https://a.test', { timeout: 2_000 });
  }
  read(): Promise<unknown> {
    return this.breaker.fire();
  }
}

export async function races(): Promise<unknown[]> {
  return [
    await Promise.race([slowRates(), sleep(5_000)]), // ~> outlived
    await Promise.race([
      axios.get('https://a.test', { timeout: 8_000 }),
      new Promise((_, reject) => setTimeout(reject, 4_000)), // ~> outlived
    ]),
    await Promise.race([quickRates(), sleep(5_000)]),
  ];
}

export async function both(): Promise<void> {
  await axios.get('https://a.test', { timeout: 30_000, signal: AbortSignal.timeout(5_000) }); // ~> beside
  const signal = AbortSignal.timeout(60_000); // ~> beside
  await axios.post('https://a.test', {}, { timeout: 5_000, signal });
}

export function options(): void {
  new Kafka({ brokers: [] }).consumer({ groupId: 'g', sessionTimeout: 10_000, heartbeatInterval: 30_000 }); // ~> disordered
  knex({ client: 'pg', pool: { max: 5, createTimeoutMillis: 30_000, acquireTimeoutMillis: 10_000 } }); // ~> disordered
  new Pool({ max: 5, statement_timeout: 60_000, query_timeout: 10_000, connectionTimeoutMillis: 1_000 }); // ~> disordered
  got.extend({ timeout: { connect: 10_000, request: 5_000 } }); // ~> disordered
  new Pool({ max: 5, statement_timeout: 5_000, query_timeout: 10_000, connectionTimeoutMillis: 1_000 });
}

export const retried = () => pRetry(quickRates, { minTimeout: 5_000, maxTimeout: 1_000 }); // ~> disordered

export function server(): void {
  const plain = http.createServer({ requestTimeout: 10_000, headersTimeout: 30_000 }); // ~> disordered
  plain.listen();
  const assigned = http.createServer();
  assigned.requestTimeout = 20_000;
  assigned.headersTimeout = 60_000; // ~> disordered
  assigned.keepAliveTimeout = 65_000;
  assigned.listen();
}
