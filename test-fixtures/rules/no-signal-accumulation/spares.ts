import { context, trace, type Context, type Span } from '@opentelemetry/api';
import express from 'express';
import pino from 'pino';

declare const receive: (signal: AbortSignal) => Promise<string>;
const root = pino();
const app = express();

// Declared or reset inside the round.
export async function fresh(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const current = AbortSignal.any([signal, AbortSignal.timeout(1_000)]);
    await receive(current);
  }
}
export async function freshVariable(ids: string[], signal: AbortSignal): Promise<void> {
  for (const id of ids) {
    let current = signal;
    if (id.length > 3) current = AbortSignal.any([current, AbortSignal.timeout(1_000)]);
    await receive(current);
  }
}
export async function reset(ids: string[], signal: AbortSignal): Promise<void> {
  let current = signal;
  for (const id of ids) {
    current = signal;
    if (id.length > 3) current = AbortSignal.any([current, AbortSignal.timeout(1_000)]);
    await receive(current);
  }
}
export async function fromOriginal(ids: string[], signal: AbortSignal): Promise<void> {
  let current = signal;
  for (const id of ids) {
    current = AbortSignal.any([signal, AbortSignal.timeout(id.length)]);
    await receive(current);
  }
}
app.get('/', (request, response) => {
  let log = root;
  if (request.path.length > 1) log = log.child({ path: request.path });
  log.info('served');
  response.end();
});
export function lines(all: string[]): void {
  all.forEach(line => {
    let own = root.child({ line });
    own = own.child({ length: line.length });
    own.info('read');
  });
}

// Once: in a function, a constructor, at the top of the module, in a loop that a constant bounds.
export async function once(signal: AbortSignal): Promise<string> {
  signal = AbortSignal.any([signal, AbortSignal.timeout(1_000)]);
  return receive(signal);
}
let log = root;
if (process.env['NAME']) log = log.child({ name: process.env['NAME'] });
export function configure(name: string): void {
  log = log.child({ name });
}
export class Service {
  private log = root;
  constructor(names: string[]) {
    for (const name of names) this.log = this.log.child({ name });
  }
}
export function three(): void {
  let own = root;
  for (const key of ['a', 'b', 'c']) own = own.child({ [key]: true });
  for (let index = 0; index < 3; index++) own = own.child({ index });
  own.info('done');
}

// One for each request, and what is derived from something else.
app.use((request, _response, next) => {
  const own = request as unknown as { log: typeof root };
  own.log = own.log.child({ path: request.path });
  next();
});
export function other(spans: Span[], ambient: Context): Context[] {
  let active = ambient;
  return spans.map(span => {
    active = trace.setSpan(context.active(), span);
    return active;
  });
}
