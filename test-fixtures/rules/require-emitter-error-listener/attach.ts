import type { EventEmitter } from 'node:events';

export function logErrors(emitter: EventEmitter): void {
  emitter.on('error', error => console.error(error));
}
