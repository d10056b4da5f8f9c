import type { APIGatewayProxyEvent } from 'aws-lambda';
import { setTimeout as sleep } from 'node:timers/promises';
import express, { type Request, type Response as ExpressResponse } from 'express';
import { Controller, Get } from '@nestjs/common';
import { Worker } from 'bullmq';
import { Pool } from 'pg';
import { arrow } from './stock.js';

const base = 'https://stock.example.test';
const pool = new Pool();
interface Options {
  readonly signal?: AbortSignal;
}

// A place for a signal: a parameter, an option, something that holds one.
export const parameter = (id: string, signal: AbortSignal) => fetch(`${base}/${id}`, { signal });
export const option = (id: string, { signal }: Options) => fetch(`${base}/${id}`, { signal: signal ?? null });
export const forgotten = (id: string, options: Options) => fetch(`${base}/${id}${String(options)}`);
export const init = (id: string, init: RequestInit) => fetch(`${base}/${id}`, init);

// Handlers have the request; others prescribe the rest.
export const handler = async (request: Request, response: ExpressResponse) => {
  response.json(await (await fetch(`${base}/${request.path}`)).json());
};
export const app = express();
export async function registered(_request: unknown, response: ExpressResponse): Promise<void> {
  response.json(await (await fetch(base)).json());
}
app.get('/', registered);
export const worker = () =>
  new Worker(
    'stock',
    async job => {
      await arrow(job.name);
      await fetch(`${base}/${job.name}`);
    },
    { connection: { host: 'localhost' } },
  );
export function refresh(): NodeJS.Timeout {
  return setInterval(() => fetch(base), 60_000).unref();
}
@Controller()
export class StockController {
  @Get()
  async list(): Promise<unknown> {
    return (await fetch(base)).json();
  }
}
export class Base {
  load(id: string): string {
    return id;
  }
}
export class Heir extends Base {
  async all(id: string): Promise<Response> {
    return fetch(`${base}/${this.load(id)}`);
  }
}
export const typed: (id: string) => Promise<Response> = id => fetch(`${base}/${id}`);
export const methods = {
  async load(id: string): Promise<Response> {
    return fetch(`${base}/${id}`);
  },
};

// Nothing that a signal could call off, a pause, clean-up, work that goes on; another public function takes it first.
export const query = (id: string) => pool.query('SELECT $1', [id]);
export const pause = () => sleep(100);
export const close = () => fetch(`${base}/close`, { method: 'POST' });
export function record(text: string): void {
  void fetch(`${base}/log`, { method: 'POST', body: text });
}
async function send(text: string): Promise<void> {
  await fetch(`${base}/metrics`, { method: 'POST', body: text });
}
export function flush(queue: string[]): void {
  if (queue.length > 0) void send(queue.splice(0).join());
}
export const limited = (id: string) => fetch(`${base}/${id}`, { signal: AbortSignal.timeout(5_000) });
export const through = (id: string) => arrow(id);
export const plain = (id: string) => id.length;
async function hidden(id: string): Promise<Response> {
  return fetch(`${base}/${id}`);
}
export const once = (work: () => Promise<unknown>) => work();
void hidden;

// Handlers whose request is the project's own kind of the framework's.
interface SignedIn extends Request {
  user: string;
}
export async function ofInterface(request: SignedIn, response: ExpressResponse): Promise<void> {
  response.json(await (await fetch(`${base}/${request.user}`)).json());
}
export async function ofBoth(request: Request & { user: string }, response: ExpressResponse): Promise<void> {
  response.json(await (await fetch(`${base}/${request.user}`)).json());
}
export async function ofLambda(event: APIGatewayProxyEvent & { region: string }): Promise<string> {
  return (await fetch(`${base}/${event.region}`)).text();
}
