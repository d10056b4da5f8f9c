import { setTimeout as wait } from 'node:timers/promises';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import axios from 'axios';
import cors from 'cors';
import express, { type Response } from 'express';
import session from 'express-session';
import { Redis } from 'ioredis';
import jwt, { type JwtPayload } from 'jsonwebtoken';
import { LRUCache } from 'lru-cache';
import ms from 'ms';
import NodeCache from 'node-cache';
import { createClient } from 'redis';
import { DAY, Lifetimes, limits, pause, REFRESH_MS, SESSION_TTL_SECONDS, sleepMs } from './durations.js';

const redis = new Redis({ commandTimeout: 500 });
const other = createClient();

export async function keep(key: string, value: string, ttlMs: number): Promise<void> {
  await redis.set(key, value, 'EX', 60 * 60 * 1000); // ~> slot
  await redis.set(key, value, 'NX', 'EX' as never, ttlMs as never); // ~> slot
  await redis.set(key, value, 'PX', SESSION_TTL_SECONDS); // ~> slot
  await redis.setex(key, REFRESH_MS, value); // ~> slot
  await redis.expire(key, ttlMs); // ~> slot
  const batch = redis.multi();
  batch.set(key, value);
  batch.expire(key, ttlMs); // ~> slot
  await batch.exec();
  await redis.pexpire(key, DAY); // ~> slot
  await redis.expireat(key, Date.now() + ttlMs); // ~> slot
  await other.set(key, value, { EX: ms('1h') }); // ~> slot
  await other.setEx(key, ttlMs, value); // ~> slot
  await redis.set(key, value, 'EX', SESSION_TTL_SECONDS);
  await redis.set(key, value, 'PX', REFRESH_MS);
  await redis.set(key, value, 'EX', Math.ceil(ttlMs / 1000));
  await redis.expireat(key, Math.floor(Date.now() / 1000) + SESSION_TTL_SECONDS);
  await redis.pexpire(key, DAY * 1000);
}

export async function afterLifetime(key: string, answer: Response): Promise<void> {
  const left = await redis.ttl(key);
  setTimeout(() => void redis.del(key), left); // ~> slot
  setTimeout(() => void redis.del(key), left * 1000);
  answer.cookie('seen', '1', { maxAge: await redis.ttl(key) }); // ~> slot
}

export function tokens(user: { id: string }, secret: string, token: JwtPayload): string[] {
  const expires = new Date(token.exp as number); // ~> slot
  const right = new Date((token.exp ?? 0) * 1000);
  if (expires < right) return [];
  return [
    jwt.sign(user, secret, { expiresIn: 15 * 60 * 1000 }), // ~> slot
    jwt.sign(user, secret, { expiresIn: REFRESH_MS }), // ~> slot
    jwt.sign(user, secret, { expiresIn: '3600' as never }), // ~> digits
    jwt.sign(user, secret, { expiresIn: 15 * 60 }),
    jwt.sign(user, secret, { expiresIn: '15m' }),
  ];
}

export function application(answer: Response): void {
  const app = express();
  app.use(session({ secret: 's', cookie: { maxAge: 24 * 60 * 60 } })); // ~> slot
  app.use(session({ secret: 's', cookie: { maxAge: Lifetimes.cookie } }));
  app.use(cors({ maxAge: 86_400_000 })); // ~> slot
  app.use(cors({ maxAge: 600 }));
  answer.cookie('id', '1', { maxAge: 3600 }); // ~> slot
  answer.cookie('id', '1', { maxAge: Lifetimes.code, httpOnly: true }); // ~> slot
  answer.cookie('id', '1', { maxAge: Lifetimes.cookie });
}

export async function timers(client: S3Client, retryAfterSeconds: number): Promise<void> {
  setTimeout(() => undefined, retryAfterSeconds); // ~> slot
  setInterval(() => undefined, 5 * 60); // ~> slot
  setInterval(() => undefined, limits.idleSeconds); // ~> slot
  await wait(SESSION_TTL_SECONDS); // ~> slot
  await fetch('https://a.test', { signal: AbortSignal.timeout(limits.idleSeconds) }); // ~> slot
  await axios.get('https://a.test', { timeout: Number(process.env['API_TIMEOUT_SECONDS']) }); // ~> slot
  await axios.get('https://a.test', { timeout: 30 }); // ~> tooShort
  await getSignedUrl(client, new GetObjectCommand({ Bucket: 'b', Key: 'k' }), { expiresIn: 5 * 60 * 1000 }); // ~> slot
  await sleepMs(retryAfterSeconds); // ~> slot
  await pause(retryAfterSeconds); // ~> slot
  await pause(retryAfterSeconds * 1000);
  await wait(limits.pollMs);
  setTimeout(() => undefined, process.uptime() * 1000);
}

export const cache = new NodeCache({ stdTTL: REFRESH_MS }); // ~> slot
export const cached = (key: string) => cache.set(key, 1, 60 * 60 * 1000); // ~> slot
export const recent = new LRUCache<string, string>({ max: 10, ttl: 60 * 60 }); // ~> slot
export const fine = new LRUCache<string, string>({ max: 10, ttl: 60 * 60 * 1000 });
