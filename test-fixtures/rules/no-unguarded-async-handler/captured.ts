import { EventEmitter } from 'node:events';
import { save } from './store.js';

const emitter = new EventEmitter({ captureRejections: true });

emitter.on('order', async (id: string) => {
  await save(id);
});
emitter.on('error', console.error);
