import axios from 'axios';
import { circuitBreaker, ConsecutiveBreaker, handleAll, wrap } from 'cockatiel';
import CircuitBreaker from 'opossum';

const load = (id: string) => axios.get(`https://stock.test/${id}`, { timeout: 1_000 });
const off = { timeout: false as const }; // ~> noTimeout
const policy = circuitBreaker(handleAll, { halfOpenAfter: 10_000, breaker: new ConsecutiveBreaker(5) });

export const good = new CircuitBreaker(load, { timeout: 3_000, resetTimeout: 10_000 });
export const inline = new CircuitBreaker(() => axios.get('https://stock.test', { timeout: 1_000 }));
export const hung = new CircuitBreaker(load, { timeout: false }); // ~> noTimeout
export const hungElsewhere = new CircuitBreaker(load, off);
export const forEver = new CircuitBreaker(load, { resetTimeout: Infinity }); // ~> neverHalfOpen
export const everOpen = circuitBreaker(handleAll, {
  halfOpenAfter: Number.POSITIVE_INFINITY,
  breaker: new ConsecutiveBreaker(5),
});
export const closed = circuitBreaker(handleAll, { halfOpenAfter: Infinity, breaker: new ConsecutiveBreaker(5) }); // ~> neverHalfOpen

export const guarded = (id: string) => policy.execute(() => axios.get(`https://stock.test/${id}`, { timeout: 1_000 }));
export const wrapped = (id: string) => wrap(policy).execute(() => load(id));
