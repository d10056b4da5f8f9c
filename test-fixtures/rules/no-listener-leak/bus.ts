import { EventEmitter } from 'node:events';

export const bus = new EventEmitter();
export class Feed extends EventEmitter {}
export const feed = new Feed();
