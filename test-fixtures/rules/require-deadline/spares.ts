import { createClient } from 'redis';
import { exec } from 'node:child_process';
import { connect as connectHttp2 } from 'node:http2';
import http from 'node:http';
import { createReadStream } from 'node:fs';
import axios from 'axios';
import async from 'async';
import got from 'got';
import CircuitBreaker from 'opossum';
import ky from 'ky';
import knex from 'knex';
import PQueue from 'p-queue';
import mysql from 'mysql2/promise';
import { Pool } from 'pg';
import { Kafka } from 'kafkajs';
import { connect } from 'nats';

const base = 'https://billing.example.test';

// A signal or a limit passed in, wherever it comes from.
export const passed = (signal: AbortSignal) => fetch(base, { signal });
export const timeout = () => fetch(base, { signal: AbortSignal.timeout(1_000) });
export const combined = (signal: AbortSignal) => fetch(base, { signal: AbortSignal.any([signal, AbortSignal.timeout(1_000)]) });
export const maybe = (signal?: AbortSignal) => fetch(base, { ...(signal && { signal }) });

// Opaque and spread options, a whole request.
export const opaque = (init: RequestInit) => fetch(base, init);
export const spread = (init: RequestInit) => fetch(base, { ...init, method: 'POST' });
export const rest = (...args: Parameters<typeof fetch>) => fetch(...args);
export const whole = (request: Request) => fetch(request);
export const made = () => fetch(new Request(base, { signal: AbortSignal.timeout(1_000) }));
export async function addedLater(bounded: boolean): Promise<void> {
  const init: RequestInit = { method: 'POST' };
  if (bounded) init.signal = AbortSignal.timeout(1_000);
  await fetch(base, init);
}

// Streams and long polls live as long as there is something to read.
export async function download(): Promise<ReadableStream | null> {
  const answer = await fetch(`${base}/export`);
  return answer.body;
}
export const asStream = () => axios.get(base, { responseType: 'stream' });
export const blocking = async () => {
  const client = createClient();
  return client.blPop('jobs', 0);
};

// Bounded by what the library does by itself.
export const byDefault = () => ky.get(base).json();
export const kafka = new Kafka({ brokers: ['localhost:9092'] });
export const nats = async () => (await connect()).request('quote');

// The limit is set on the chain, or on what the call yields.
export function onRequest(): void {
  const request = http.get(base, answer => answer.resume());
  request.setTimeout(2_000, () => request.destroy());
}
export const onChain = () => http.get(base).setTimeout(2_000);
export function byHand(): void {
  const request = http.request(base);
  const timer = setTimeout(() => request.destroy(), 2_000);
  request.on('close', () => clearTimeout(timer)).end();
}

// A breaker or a timeout runs it.
const load = (id: string) => fetch(`${base}/${id}`);
export const breaker = new CircuitBreaker(load, { timeout: 2_000 });
export const inlineBreaker = new CircuitBreaker(async (id: string) => (await fetch(`${base}/${id}`)).json());
export const timed = async.timeout(async () => fetch(base), 2_000);
export const queued = (queue: PQueue) => queue.add(() => fetch(base), { timeout: 2_000 });
export class Quotes {
  readonly #breaker = new CircuitBreaker(() => this.load(), { timeout: 2_000 });
  load(): Promise<Response> {
    return fetch(`${base}/quotes`);
  }
  quote = () => this.#breaker.fire();
}

// A race, and wrappers of the project that may limit the time.
const after = (ms: number) => new Promise<never>((_, reject) => setTimeout(() => reject(new Error('late')), ms));
export const race = () => Promise.race([fetch(base), after(2_000)]);
async function within<T>(ms: number, work: () => Promise<T>): Promise<T> {
  return Promise.race([work(), after(ms)]);
}
export const wrapped = () => within(2_000, () => fetch(base));
export const elsewhere = (policy: { execute<T>(work: () => Promise<T>): Promise<T> }) => policy.execute(() => fetch(base));

// Pools and the statements on them are the matter of `require-pool-limits`, child processes of `require-worker-lifecycle`.
export const pool = new Pool({ max: 5, idleTimeoutMillis: 1, connectionTimeoutMillis: 1, statement_timeout: 1 });
export const statement = () => pool.query('SELECT 1');
export const mysqlStatement = (mysqlPool: mysql.Pool) => mysqlPool.query('SELECT 1');
export const rows = (db: knex.Knex) => db('orders').select('id').timeout(1_000);
export const child = () => exec('uptime');
export const file = () => createReadStream('/etc/hosts');

// Not a call to anybody.
export const session = () => connectHttp2(base);

// An older version takes the number for the options.
export const shorthand = () => got(base, { timeout: 500 } as never);

// Put together from what is out of sight.
export const merged = (given: RequestInit | undefined) => fetch(base, Object.assign({}, given, { method: 'POST' }));
export const orNothing = (given: any) => fetch(base, given || {});
export async function named(given: any): Promise<Response> {
  const init = given ?? { method: 'POST' };
  return fetch(base, init);
}
