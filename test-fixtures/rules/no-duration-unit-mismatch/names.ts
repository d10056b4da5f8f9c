import { createServer } from 'node:http';
import { limits, REFRESH_MS } from './durations.js';

type Seconds = number;

export const LOCK_TTL_SECONDS = 5 * 60 * 1000; // ~> named
export const CACHE_TTL_MS = 24 * 60 * 60; // ~> named
export const fromElsewhere = { pollMs: limits.idleSeconds, idleSeconds: limits.pollMs / 1000 }; // ~> named

export class Session {
  private readonly maxAgeMs: number;
  private lockSeconds = REFRESH_MS; // ~> named

  constructor(
    ttlSeconds: number,
    private readonly refreshMs = 7 * 24 * 60 * 60, // ~> named
  ) {
    this.maxAgeMs = ttlSeconds; // ~> named
  }

  expiresAt(lifetime: Seconds): Date[] {
    const expiry = Date.now() + lifetime; // ~> mixed
    const later = Date.now() + 60 * 60; // ~> mixed
    const right = Date.now() + lifetime * 1000;
    const alsoRight = Math.floor(Date.now() / 1000) + lifetime;
    return [new Date(expiry), new Date(later), new Date(right), new Date(alsoRight * 1000)];
  }

  isStale(startedAt: number, timeoutSeconds: number): boolean {
    const elapsed = Date.now() - startedAt;
    if (elapsed > this.maxAgeMs + this.refreshMs) return true;
    return elapsed > timeoutSeconds || this.lockSeconds < 1; // ~> mixed
  }

  budget(delayMs: number, timeoutMs: number, attempts: number): number {
    const wrong = delayMs * timeoutMs; // ~> product
    const backoff = attempts * delayMs;
    const square = delayMs * delayMs;
    return wrong + backoff + square;
  }
}

export function assigned(keepAliveSeconds: number): void {
  const server = createServer();
  server.keepAliveTimeout = keepAliveSeconds; // ~> named
  server.headersTimeout = keepAliveSeconds * 1000;
  server.listen();
}
