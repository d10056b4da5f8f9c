import { createServer } from 'node:http';
import { Controller, Get, Injectable, Param } from '@nestjs/common';
import { Worker } from 'bullmq';
import express from 'express';
import Fastify from 'fastify';
import { remember } from './visits.js';

const app = express();
const fastify = Fastify();

const profiles = new Map<string, unknown>();
app.get('/profile/:id', async (request, response) => {
  const id = String(request.params['id']);
  if (!profiles.has(id)) profiles.set(id, await fetch(`https://profiles.example.test/${id}`)); // ~> grows
  response.json(profiles.get(id));
});

const seen = new Set<string>();
fastify.post('/visit', async request => {
  if (seen.has(request.ip)) return false;
  seen.add(request.ip); // ~> grows
  return true;
});

const log: string[] = [];
app.use((request, _response, next) => {
  log.push(request.url); // ~> grows
  next();
});

const counts: Record<string, number> = {};
createServer((request, response) => {
  const url = request.url ?? '';
  counts[url] = (counts[url] ?? 0) + 1; // ~> grows
  response.end(JSON.stringify(counts));
});

const pending = Object.create(null) as Record<string, string>;
new Worker('mails', async job => {
  pending[String(job.id)] = job.name; // ~> grows
});

const lastFirst: number[] = [];
process.stdin.on('data', chunk => {
  lastFirst.unshift(chunk.length); // ~> grows
});

app.get('/remember', (request, response) => {
  remember(request.url);
  response.end();
});

/** A helper that a handler calls. */
const titles = new Map<string, string>();
function titleOf(path: string): string {
  const known = titles.get(path);
  if (known) return known;
  const title = path.toUpperCase();
  titles.set(path, title); // ~> grows
  return title;
}
app.get('/title', (request, response) => {
  response.send(titleOf(request.path));
});

class Registry {
  static readonly names = new Map<string, number>();
}
app.get('/register', (request, response) => {
  Registry.names.set(request.url, Date.now()); // ~> grows
  response.end();
});

class Recent {
  static #all: string[] = [];

  static add(url: string): void {
    this.#all.push(url); // ~> grows
  }
}
app.get('/recent', (request, response) => {
  Recent.add(request.url);
  response.end();
});

/** Made once, at the top. */
class Quotes {
  readonly #byUser = new Map<string, string[]>();

  quote(user: string): string[] {
    const quotes = this.#byUser.get(user) ?? [];
    this.#byUser.set(user, quotes); // ~> grows
    return quotes;
  }
}
const quotes = new Quotes();
app.get('/quotes', (request, response) => {
  response.json(quotes.quote(String(request.query['user'])));
});

@Controller('prices')
export class PricesController {
  private readonly cache: Record<string, number> = {};
  private readonly requested: string[] = [];

  @Get(':sku')
  price(@Param('sku') sku: string): number {
    this.requested.push(sku); // ~> grows
    return (this.cache[sku] ??= sku.length); // ~> grows
  }
}

@Injectable()
export class Tokens {
  readonly #tokens = new Map<string, string>();

  issue(user: string): string {
    const token = `${user}-${this.#tokens.size}`;
    this.#tokens.set(token, user); // ~> grows
    return token;
  }
}

@Controller('tokens')
export class TokensController {
  constructor(private readonly tokens: Tokens) {}

  @Get()
  issue(@Param('user') user: string): string {
    return this.tokens.issue(user);
  }
}
