import http from 'node:http';
import https, { Agent } from 'node:https';
import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3';
import { PrismaClient } from '@prisma/client';
import axios from 'axios';
import { Queue } from 'bullmq';
import express from 'express';
import { Redis } from 'ioredis';
import knexModule from 'knex';
import { MongoClient } from 'mongodb';
import { createPool } from 'mysql2/promise';
import CircuitBreaker from 'opossum';
import pg, { Pool } from 'pg';
import postgres from 'postgres';
import { createClient } from 'redis';
import { request, ProxyAgent } from 'undici';

const app = express();
const signal = AbortSignal.timeout(1_000);
const limits = { max: 5, connectionTimeoutMillis: 1_000, idleTimeoutMillis: 1_000, statement_timeout: 1_000 };

app.get('/ships', async (_request, response) => {
  const pool = new Pool(limits); // ~> perCall
  response.json((await pool.query('SELECT name FROM ships')).rows);
});

export async function count(): Promise<unknown> {
  const pool = new pg.Pool(limits); // ~> perCall
  return pool.query('SELECT count(*) FROM ships');
}

export async function read(key: string): Promise<string | null> {
  const redis = new Redis({ commandTimeout: 100 }); // ~> perCall
  return redis.get(key);
}

export const write = async (key: string, value: string): Promise<void> => {
  const client = createClient(); // ~> perCall
  await client.connect();
  await client.set(key, value);
};

export class Uploads {
  async put(key: string, body: string): Promise<void> {
    const client = new S3Client({}); // ~> perCall
    await client.send(new PutObjectCommand({ Bucket: 'uploads', Key: key, Body: body }), { abortSignal: signal });
  }

  async list(): Promise<unknown> {
    const prisma = new PrismaClient(); // ~> perCall
    return prisma.$queryRaw`SELECT name FROM uploads LIMIT 10`;
  }
}

export async function find(id: string): Promise<unknown> {
  const client = new MongoClient('mongodb://db', { socketTimeoutMS: 1_000, serverSelectionTimeoutMS: 1_000 }); // ~> perCall
  return client.db('ships').collection('ships').findOne({ id });
}

export async function rows(): Promise<unknown> {
  const db = knexModule({ client: 'pg', pool: { min: 0, max: 5 } }); // ~> perCall
  return db('ships').select('name').limit(10);
}

export async function mysql(): Promise<unknown> {
  const pool = createPool({ uri: 'mysql://db', connectionLimit: 5 }); // ~> perCall
  return pool.query('SELECT 1');
}

export async function tagged(id: string): Promise<unknown> {
  const sql = postgres('postgres://db', { max: 5, connect_timeout: 1, idle_timeout: 5 }); // ~> perCall
  return sql`SELECT name FROM ships WHERE id = ${id}`;
}

export async function enqueue(id: string): Promise<void> {
  const queue = new Queue('notices', { connection: { host: 'redis' } }); // ~> perCall
  await queue.add('notice', { id });
}

export function viaAgent(url: string): Promise<unknown> {
  return axios.get(url, { timeout: 1_000, httpsAgent: new https.Agent({ keepAlive: true }) }); // ~> perCall
}

export async function viaVariable(url: string): Promise<unknown> {
  const agent = new Agent({ keepAlive: true }); // ~> perCall
  return axios.post(url, {}, { timeout: 1_000, httpsAgent: agent });
}

export function viaProxy(url: string): Promise<unknown> {
  return request(url, { signal, dispatcher: new ProxyAgent('http://proxy') }); // ~> perCall
}

export function viaHttp(path: string): void {
  const agent = new http.Agent({ maxSockets: 10 }); // ~> perCall
  http.get({ path, agent, timeout: 1_000 }).on('error', console.error);
}

export async function guarded(load: () => Promise<string>): Promise<string> {
  const breaker = new CircuitBreaker(load, { timeout: 1_000 }); // ~> perCall
  return breaker.fire();
}

export async function each(ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const redis = new Redis({ commandTimeout: 100 }); // ~> perCall
    await redis.del(id);
  }
}
