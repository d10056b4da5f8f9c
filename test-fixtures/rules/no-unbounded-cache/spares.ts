import { Injectable, Scope, Controller, Get, Param } from '@nestjs/common';
import express from 'express';
import { LRUCache } from 'lru-cache';

const app = express();

type Currency = 'EUR' | 'USD';
enum Plan {
  Free,
  Paid,
}

// Something takes from it.
const open = new Map<string, number>();
const queue: string[] = [];
const waiting = new Set<string>();
const byUrl: Record<string, number> = {};
let batch: string[] = [];
app.use((request, response, next) => {
  open.set(request.url, Date.now());
  response.on('finish', () => open.delete(request.url));
  queue.push(request.url);
  waiting.add(request.url);
  byUrl[request.url] = 1;
  batch.push(request.url);
  next();
});
setInterval(() => {
  queue.splice(0);
  waiting.clear();
  delete byUrl['/'];
  batch = [];
}, 1_000).unref();

// Somebody looks how large it is.
const recent: string[] = [];
const sized = new Map<string, number>();
app.get('/recent', (request, response) => {
  if (sized.size < 100) sized.set(request.url, 1);
  recent.push(request.url);
  while (recent.length > 10) recent.shift();
  response.json(recent.join());
});

// A cache that bounds itself, and what lives as long as its keys.
const bounded = new LRUCache<string, number>({ max: 100 });
const byRequest = new WeakMap<object, number>();
app.get('/bounded', (request, response) => {
  bounded.set(request.url, 1);
  byRequest.set(request, 1);
  response.end();
});

// Keys that the code itself writes down.
const rates = new Map<Currency, number>();
const hits: Record<string, number> = {};
const byPlan = new Map<Plan, number>();
function count(plan: Plan, currency: Currency): void {
  byPlan.set(plan, 1);
  rates.set(currency, 1);
  hits['all'] = (hits['all'] ?? 0) + 1;
  hits[`total`] = 1;
}
app.get('/count', (_request, response) => {
  count(Plan.Free, 'EUR');
  response.end();
});

// Filled at the start.
const handlers = new Map<string, () => void>();
export function register(name: string, handler: () => void): void {
  handlers.set(name, handler);
}
register('a', () => undefined);
for (const name of ['b', 'c']) register(name, () => undefined);

// One of a request's own.
app.get('/own', (request, response) => {
  const names = new Set<string>();
  for (const name of Object.keys(request.query)) names.add(name);
  const list: string[] = [];
  list.push(request.url);
  response.json([...names, ...list]);
});

class Builder {
  readonly #parts: string[] = [];

  add(part: string): this {
    this.#parts.push(part);
    return this;
  }

  build(): string {
    return this.#parts.join();
  }
}
app.get('/build', (request, response) => {
  response.send(new Builder().add(request.url).build());
});

@Injectable({ scope: Scope.REQUEST })
export class PerRequest {
  readonly #seen: string[] = [];

  see(url: string): void {
    this.#seen.push(url);
  }
}

@Controller('seen')
export class SeenController {
  constructor(private readonly seen: PerRequest) {}

  @Get()
  see(@Param('url') url: string): void {
    this.seen.see(url);
  }
}

// Handed on whole: who knows what becomes of it.
const handedOn = new Map<string, number>();
const returned: string[] = [];
export const all = (): string[] => returned;
app.get('/handed-on', (request, response) => {
  handedOn.set(request.url, 1);
  returned.push(request.url);
  sweep(handedOn);
  response.end();
});

function sweep(entries: Map<string, number>): void {
  for (const [key, time] of entries) if (time < 10) entries.delete(key);
}

// Nobody knows that requests reach it.
const compiled = new Map<string, RegExp>();
export function compile(pattern: string): RegExp {
  const found = compiled.get(pattern) ?? new RegExp(pattern);
  compiled.set(pattern, found);
  return found;
}

// A number of its own says how many there may be.
const limited = new Map<string, number>();
let kept = 0;
app.get('/limited', (request, response) => {
  if (kept >= 1_000) {
    response.end();
    return;
  }
  limited.set(request.url, kept++);
  response.end();
});

// Keys that do not come from the request.
const contexts = new Map<string, object>();
function contextFor(certificate: string): object {
  const context = contexts.get(certificate) ?? { certificate };
  contexts.set(certificate, context);
  return context;
}
app.get('/context', (_request, response) => {
  response.json(contextFor(process.env['CERTIFICATE'] ?? ''));
});

// As many as there are routes: what the function around a handler was given, no request brings.
const warned = new Set<string>();
function deprecated(path: string): void {
  app.get(path, (_request, response) => {
    if (!warned.has(path)) warned.add(path);
    response.sendStatus(410);
  });
}
deprecated('/v1/ports');
deprecated('/v1/berths');

/** Abstract: each repository is made where it is used, and its keys are of a kind that is told there. */
export abstract class KeptInMemory<Id, T extends { readonly id: Id; readonly deleted: boolean }> {
  private readonly ids = new Map<Id, true>();

  async save(entity: T): Promise<void> {
    if (!this.ids.has(entity.id)) this.ids.set(entity.id, true);
  }

  keep(id: Id): void {
    this.ids.set(id, true);
  }
}
