import { circuitBreaker, ConsecutiveBreaker, handleAll } from 'cockatiel';
import * as opossum from 'opossum';
import { load } from './load.js';

export const policy = circuitBreaker(handleAll, { halfOpenAfter: 5_000, breaker: new ConsecutiveBreaker(5) }); // ~> missing
export const run = (id: string) => policy.execute(() => load(id));
export const ofNamespace = new opossum.default(load, { timeout: 1_000 }); // ~> missing
