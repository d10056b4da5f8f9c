import { createServer } from 'node:http';
import { Controller, Get, Post } from '@nestjs/common';
import { Worker } from 'bullmq';
import express, { type Request } from 'express';
import Fastify from 'fastify';
import { setTenant } from './tenant.js';

const app = express();
const fastify = Fastify();

let user: string | undefined;
let locale = 'en';
let handled = 0;
let lastError: unknown;
let current: Request;
let order: string[] = [];
let answer = '';
let jobId: string | undefined;
const context = { tenant: '', depth: 0 };
const settings: Record<string, string> = { theme: 'light' };

app.use((request, _response, next) => {
  user = String(request.headers['x-user']); // ~> shared
  next();
});

app.get('/locale', (request, response) => {
  [locale] = request.acceptsLanguages();
  locale = String(request.query['locale']); // ~> shared
  response.end();
});

app.post('/count', (_request, response) => {
  handled++; // ~> shared
  response.json({ handled, user, locale });
});

fastify.get('/failing', async request => {
  try {
    return request.url;
  } catch (error) {
    lastError = error; // ~> shared
    throw lastError;
  }
});

fastify.addHook('onRequest', async request => {
  context.tenant = String(request.headers['x-tenant']); // ~> shared
  setTenant(context.tenant);
});

app.get('/theme', (request, response) => {
  settings.theme = String(request.query['theme']); // ~> shared
  Object.assign(context, { depth: 1 });
  response.end();
});

createServer((request, response) => {
  answer = request.url ?? ''; // ~> shared
  response.end(answer);
});

new Worker('orders', async job => {
  jobId = String(job.id); // ~> shared
  console.log(jobId);
});

app.get('/current', (request, response) => {
  remember(request);
  response.end(current.url);
});

function remember(request: Request): void {
  current = request; // ~> shared
  order = [...order, request.url]; // ~> shared
}

class Session {
  static active = '';
  static #depth = 0;

  static enter(name: string): void {
    Session.active = name; // ~> shared
    this.#depth += 1; // ~> shared
  }
}
app.get('/session', (request, response) => {
  Session.enter(request.url);
  response.end();
});

@Controller('carts')
export class CartsController {
  static last: string;

  @Get()
  list(): string {
    return CartsController.last;
  }

  @Post()
  add(name: string): void {
    CartsController.last = name; // ~> shared
  }
}
