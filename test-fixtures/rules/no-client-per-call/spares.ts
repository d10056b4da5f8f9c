import https from 'node:https';
import { S3Client } from '@aws-sdk/client-s3';
import axios from 'axios';
import express from 'express';
import { fastify } from 'fastify';
import { Redis } from 'ioredis';
import knexModule from 'knex';
import { Pool } from 'pg';
import { createClient } from 'redis';
import { redis } from './shared.js';

const limits = { max: 5, connectionTimeoutMillis: 1_000, idleTimeoutMillis: 1_000, statement_timeout: 1_000 };
const pool = new Pool(limits);
const agent = new https.Agent({ keepAlive: true });
export const read = (key: string): Promise<string | null> => redis.get(key);
export const count = (): Promise<unknown> => pool.query('SELECT 1');
export const load = (url: string): Promise<unknown> => axios.get(url, { timeout: 1_000, httpsAgent: agent });

/** Factories. */
export const makePool = (): Pool => new Pool(limits);
export function makeRedis(url: string): Redis {
  const made = new Redis(url);
  made.on('error', console.error);
  return made;
}

/** Made once, on first use. */
let client: S3Client | undefined;
export function s3(): S3Client {
  client ??= new S3Client({});
  return client;
}
let lazy: Pool | undefined;
export async function lazily(): Promise<unknown> {
  if (!lazy) lazy = new Pool(limits);
  return lazy.query('SELECT 1');
}

/** Short-lived, and closed by who made it. */
export async function check(url: string): Promise<boolean> {
  const probe = new Redis(url, { commandTimeout: 100 });
  try {
    return (await probe.ping()) === 'PONG';
  } finally {
    probe.disconnect();
  }
}
export async function migrate(): Promise<void> {
  const own = new Pool(limits);
  await own.query('SELECT 1');
  await own.end();
}

/** Kept by tenant. */
const pools = new Map<string, Pool>();
export async function ofTenant(tenant: string): Promise<unknown> {
  let own = pools.get(tenant);
  if (!own) {
    own = new Pool(limits);
    pools.set(tenant, own);
  }
  return own.query('SELECT 1');
}

/** Kept by an instance. */
export class Store {
  readonly #pool = new Pool(limits);
  private readonly redis: Redis;

  constructor() {
    this.redis = new Redis({ commandTimeout: 100 });
  }

  find(id: string): Promise<unknown> {
    return this.#pool.query('SELECT name FROM ships WHERE id = $1', [id]);
  }

  cached(id: string): Promise<string | null> {
    return this.redis.get(id);
  }
}

/** Lives on in what it is handed to, or closed over by. */
export function buildApp(): express.Express {
  const own = new Pool(limits);
  const app = express();
  app.get('/', async (_request, response) => {
    response.json((await own.query('SELECT 1')).rows);
  });
  return app;
}
declare function register(pool: Pool): void;
export async function passedOn(): Promise<void> {
  const own = new Pool(limits);
  await own.query('SELECT 1');
  register(own);
}

/** Goes on listening. */
export async function subscribe(): Promise<void> {
  const subscriber = createClient().on('error', console.error);
  await subscriber.connect();
  await subscriber.subscribe('ships', message => console.log(message));
}

/** What a package is given by a callback, it keeps. */
export const plugins = fastify();
plugins.register(async () => {
  const own = new Pool(limits);
  await own.query('SELECT 1');
  return own;
});

/** Handed on by a private method. */
export class Clients {
  static readonly #known = new Map<string, Redis>();

  static async get(url: string): Promise<Redis> {
    const made = await Clients.connect(url);
    Clients.#known.set(url, made);
    return made;
  }

  private static async connect(url: string): Promise<Redis> {
    const made = new Redis(url, { commandTimeout: 100, lazyConnect: true });
    await made.connect();
    return made;
  }
}

/** An instance that is called as its factory is. */
const db = knexModule({ client: 'pg', pool: { min: 0, max: 5 } });
export const rows = (): Promise<unknown> => db('ships').select('name').limit(10).then(found => found);
