import axios from 'axios';
import CircuitBreaker from 'opossum';
import { Pool } from 'pg';
import { api, quickRates } from './limits.js';

declare const config: { timeout: number; outer: number };

/** Values out of sight. */
export const unseen = new CircuitBreaker(() => axios.get('https://a.test', { timeout: config.timeout }), {
  timeout: 1_000,
});
export const unseenOuter = new CircuitBreaker(quickRates, { timeout: config.outer });

/** No limit of its own: the client's is shorter. */
export const ofClient = new CircuitBreaker(() => api.get('/a'), { timeout: 3_000 });

/** The shorter of two inner limits holds. */
export const twice = new CircuitBreaker(
  () => axios.get('https://a.test', { timeout: 2_000, signal: AbortSignal.timeout(1_000) }), // ~> beside
  { timeout: 1_500 },
);

/** A pool that never closes idle connections, on purpose. */
export const pool = new Pool({ max: 5, idleTimeoutMillis: 0, statement_timeout: 0, connectionTimeoutMillis: 1_000 });

/** Two timers that have nothing to do with each other. */
export function timers(): void {
  setTimeout(() => undefined, 0);
  setTimeout(() => undefined, 60_000).unref();
}
