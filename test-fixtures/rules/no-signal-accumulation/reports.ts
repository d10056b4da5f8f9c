import { context, propagation, trace, type Context, type Span } from '@opentelemetry/api';
import bunyan from 'bunyan';
import express from 'express';
import { Worker } from 'bullmq';
import pino, { type Logger } from 'pino';
import winston from 'winston';

declare const receive: (signal: AbortSignal) => Promise<string>;
declare const more: () => boolean;
const connection = { host: 'localhost' };

// Signals.
export async function consume(signal: AbortSignal): Promise<void> {
  let current = signal;
  while (!current.aborted) {
    current = AbortSignal.any([current, AbortSignal.timeout(1_000)]); // ~> grows
    await receive(current);
  }
}
export async function parameter(queue: AsyncIterable<string>, signal: AbortSignal): Promise<void> {
  for await (const message of queue) {
    signal = AbortSignal.any([AbortSignal.timeout(message.length), signal]); // ~> grows
    await receive(signal);
  }
}
export async function throughConst(ids: string[], signal: AbortSignal): Promise<void> {
  let current = signal;
  for (const id of ids) {
    const next = AbortSignal.any([current, AbortSignal.timeout(id.length)]); // ~> grows
    await receive(next);
    current = next;
  }
}
export async function optional(signal?: AbortSignal): Promise<void> {
  let current: AbortSignal | undefined = signal;
  do {
    current = AbortSignal.any([current ?? AbortSignal.timeout(1), AbortSignal.timeout(1_000)]); // ~> grows
    await receive(current);
  } while (more());
}

// Loggers.
const root = pino();
let log: Logger = root;
const app = express();
app.get('/', (request, response) => {
  log = log.child({ path: request.path }); // ~> grows
  log.info('served');
  response.end();
});
export function eachLine(lines: string[]): void {
  let own = root.child({ module: 'lines' });
  lines.forEach((line, index) => {
    own = own.child({ index }); // ~> grows
    own.info(line);
  });
}
let jobs = winston.createLogger();
export const worker = new Worker(
  'notices',
  async job => {
    jobs = jobs.child({ job: job.id }); // ~> grows
    jobs.info('done');
  },
  { connection },
);
export function withBunyan(count: number): void {
  let own = bunyan.createLogger({ name: 'x' });
  for (let index = 0; index < count; index++) own = own.child({ index }); // ~> grows
  own.info('done');
}
export function chained(lines: string[]): void {
  let own = root;
  for (const line of lines) own = own.child({ line }).child({ done: true }); // ~> grows
  own.info('done');
}
export class Poller {
  private log = root;
  start(): NodeJS.Timeout {
    return setInterval(() => this.poll(), 1_000);
  }
  private poll(): void {
    this.log = this.log.child({ at: Date.now() }); // ~> grows
    this.log.info('polled');
  }
}
const state = { log: root };
setInterval(() => {
  state.log = state.log.child({ at: Date.now() }); // ~> grows
}, 1_000).unref();

// Contexts and baggage of OpenTelemetry.
export function spans(all: Span[]): Context {
  let active = context.active();
  for (const span of all) active = trace.setSpan(active, span); // ~> grows
  return active;
}
export function keys(all: symbol[]): Context {
  let active = context.active();
  for (const key of all) active = active.setValue(key, true); // ~> grows
  return active;
}
let ambient = context.active();
app.use((request, _response, next) => {
  ambient = propagation.setBaggage(ambient, propagation.createBaggage({ path: { value: request.path } })); // ~> grows
  next();
});
export async function helped(queue: AsyncIterable<string>, signal: AbortSignal): Promise<void> {
  let current = signal;
  const narrow = () => {
    current = AbortSignal.any([current, AbortSignal.timeout(1_000)]); // ~> grows
  };
  for await (const message of queue) {
    narrow();
    await receive(current);
    console.log(message);
  }
}
