import { randomUUID } from 'node:crypto';
import { now } from '../clock/now.js';

/** An order as the business knows it. Packages and files of no layer are nobody's business here. */
export interface Order {
  readonly id: string;
  readonly total: number;
  readonly placedAt: number;
}

export const newOrder = (total: number): Order => ({ id: randomUUID(), total, placedAt: now() });
