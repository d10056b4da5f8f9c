import type { Response } from 'express';
import { Redis } from 'ioredis';

const redis = new Redis({ commandTimeout: 40 });

/** A table of factors: each is counted in milliseconds, whatever it is called. */
export const units = { seconds: 1000, minutes: 60 * 1000, hours: 60 * 60 * 1000 };
export const SECOND = 1000;
export const MINUTES = 60 * SECOND;
export const FIVE_MINUTES = 5 * MINUTES;
export const THIRTY_DAYS = 30 * 24 * 60 * MINUTES;

export class Day {
  static ms = 24 * 60 * 60 * 1000;
  static seconds = 24 * 60 * 60;
}

declare const config: { get(key: string): number; CLOSE_AFTER_DAYS: number; ttl: number; intervalInDays: number };
declare const ONE_DAY_IN_MS: number;

/** What users of durationcheck report: a duration times a count, and conversions that multiply by a constant duration. */
export function conversions(seconds: number, attempt: number, resetInSeconds: number): number[] {
  const delayMs = Math.floor(resetInSeconds * 1000 * (1 + Math.random() * 0.4));
  const closeAfterMs = config.CLOSE_AFTER_DAYS * ONE_DAY_IN_MS;
  const windowMs = config.intervalInDays * 24 * 60 * 60 * 1000 - (new Date().getTime() - Date.now());
  const minutes = Math.floor(seconds / 60);
  const hours = minutes / 60;
  const rangeInHours = config.intervalInDays * 24;
  const elapsedSeconds = (Date.now() - delayMs) / 1000;
  const perSecond = attempt / elapsedSeconds;
  const backoff = attempt * delayMs + Math.random() * delayMs;
  return [closeAfterMs, windowMs, hours, rangeInHours, perSecond, backoff];
}

/** Left over of a finer unit: the name says what will become of it. */
export function parts(microseconds: number): number[] {
  const minutesLeftOver = microseconds % 3_600_000_000;
  const throttledNs = config.get('throttled_usec') * 1000;
  const nanoseconds = BigInt(new Date().getTime()) * BigInt(1e6);
  return [minutesLeftOver, throttledNs, Number(nanoseconds)];
}

/** Names that say nothing, and numbers that may be in either. */
export async function silent(key: string, ttl: number, answer: Response, endAt: number): Promise<number> {
  await redis.expire(key, ttl);
  await redis.set(key, '1', 'EX', config.ttl);
  await redis.set(key, '1', 'EX', 600 * 60 * 24);
  answer.cookie('id', '1', { maxAge: ttl });
  setTimeout(() => undefined, ttl);
  setTimeout(() => undefined, Day.ms);
  await redis.expire(key, Day.seconds);
  await redis.expire(key, 30 * Day.seconds);
  const endSeconds = Math.floor(endAt / 1000);
  // The number goes in and comes out again, whatever it counts.
  const start = new Date(endSeconds).getTime() - 60 * 60;
  return start;
}

export function retentionMinutes(hours: number): number {
  const keepMinutes = 24 * 60;
  const longMinutes = hours * 60;
  return keepMinutes + longMinutes;
}

/** Conversions by a literal of bigint, and by more than a conversion. */
export function byBigint(startNs: bigint, config: { SLOT_MS: number }): unknown[] {
  const elapsedNs = process.hrtime.bigint() - startNs;
  const elapsedMs = Number(elapsedNs / 1_000_000n);
  const halfASlotSec = config.SLOT_MS / 2000;
  return [elapsedMs, halfASlotSec, new Date(Number(elapsedNs / 1_000_000n))];
}

const HALF_LIFE_MS = 600_000;
/** A rate, whatever its name says: what it is multiplied with leaves no unit. */
const DECAY_MS = -Math.LN2 / HALF_LIFE_MS;
export function decay(sinceLastMs: number): number {
  return Math.exp(DECAY_MS * sinceLastMs);
}
