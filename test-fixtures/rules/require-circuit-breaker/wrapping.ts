import CircuitBreaker from 'opossum';
import { names } from './wrapped-client.js';

export const breaker = new CircuitBreaker(names, { timeout: 2_000 });
