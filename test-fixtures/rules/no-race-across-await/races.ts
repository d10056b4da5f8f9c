import { Controller, Get, Injectable } from '@nestjs/common';
import { Worker } from 'bullmq';
import express from 'express';
import { connect, loadRate } from './bank.js';

const app = express();

let total = 0;
let client: Awaited<ReturnType<typeof connect>> | undefined;
let rates: Record<string, number> = {};
let token: string | null = null;
let ready = false;
let lastRate = 1;
let visits = 0;
let names: string[] = [];

// What was read before the wait is written after it.
export async function addTo(currency: string): Promise<void> {
  total += await loadRate(currency); // ~> lost
}

export async function addAgain(currency: string): Promise<void> {
  total = total + (await loadRate(currency)); // ~> lost
}

export const addLater = async (currency: string): Promise<number> => {
  const before = total;
  const rate = await loadRate(currency);
  total = before + rate; // ~> lost
  return total;
};

export async function merge(currency: string): Promise<void> {
  rates = { ...rates, [currency]: await loadRate(currency) }; // ~> lost
}

export async function append(): Promise<void> {
  const kept = names.filter(name => name !== '');
  for await (const chunk of process.stdin) kept.push(String(chunk));
  names = kept; // ~> lost
}

app.get('/rate', async (_request, response) => {
  const known = lastRate;
  const rate = await loadRate('EUR');
  lastRate = Math.max(known, rate); // ~> lost
  response.json(lastRate);
});

new Worker('visits', async job => {
  const count = visits + 1;
  await loadRate(String(job.id));
  visits = count; // ~> lost
});

// What was looked at before the wait is set after it.
app.post('/send', async (request, response) => {
  if (!client) {
    client = await connect(); // ~> twice
  }
  await client.send(request.url);
  response.end();
});

app.use(async (_request, _response, next) => {
  token ??= String(await loadRate('token')); // ~> twice
  next();
});

app.get('/ready', async (_request, response) => {
  await prepare();
  response.end();
});

async function prepare(): Promise<void> {
  if (ready) return;
  await loadRate('EUR');
  ready = true; // ~> twice
}

export class Ledger {
  static balance = 0;

  static async deposit(currency: string): Promise<void> {
    Ledger.balance += await loadRate(currency); // ~> lost
  }

  static async withdraw(currency: string): Promise<void> {
    const balance = this.balance;
    await loadRate(currency);
    this.balance = balance - 1; // ~> lost
  }
}

@Injectable()
export class Prices {
  #session: string | undefined;
  private sum = 0;

  async price(currency: string): Promise<number> {
    if (this.#session === undefined) {
      this.#session = String(await loadRate('session')); // ~> twice
    }
    const sum = this.sum;
    const rate = await loadRate(currency);
    this.sum = sum + rate; // ~> lost
    return rate;
  }
}

@Controller('prices')
export class PricesController {
  private cached: number | null = null;

  constructor(private readonly prices: Prices) {}

  @Get()
  async list(): Promise<number> {
    if (this.cached === null) {
      const price = await this.prices.price('EUR');
      this.cached = price; // ~> twice
    }
    return this.cached;
  }
}

/** Made once, at the top. */
class Counter {
  count = 0;

  async add(): Promise<void> {
    this.count = this.count + (await loadRate('EUR')); // ~> lost
  }
}
export const counter = new Counter();

// Callbacks that all run at once share what the function around them declares.
export async function totalOf(currencies: string[]): Promise<number> {
  let sum = 0;
  let largest = 0;
  await Promise.all(
    currencies.map(async currency => {
      sum += await loadRate(currency); // ~> lost
      largest = Math.max(largest, await loadRate(currency)); // ~> lost
    }),
  );
  return sum + largest;
}
