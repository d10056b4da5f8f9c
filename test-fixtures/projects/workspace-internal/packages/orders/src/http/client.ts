import { retry } from './internal/retry.js';

export const client = { retry };
