import { EventEmitter } from 'node:events';
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { setTimeout as later } from 'node:timers';
import { WebSocketServer } from 'ws';
import { onOrder, pool, save, saveAndLog } from './store.js';

const emitter = new EventEmitter();

emitter.on('order', async (id: string) => { // ~> unguarded
  await pool.query('insert into orders values ($1)', [id]);
});

emitter.once('order', async function (id: string) { // ~> unguarded
  await save(id);
});

emitter.addListener('order', onOrder); // ~> unguarded

emitter.on('order', (id: string) => save(id)); // ~> unguarded

setTimeout(async () => { // ~> unguarded
  await save('late');
}, 1_000);

later(async () => { // ~> unguarded
  await Promise.all([save('1'), save('2')]);
}, 1_000);

setInterval(async () => { // ~> unguarded
  for await (const row of rows()) await save(row);
}, 60_000);

setImmediate(async () => { // ~> unguarded
  if (Date.now() % 2 === 0) throw new Error('odd');
});

process.on('SIGHUP', async () => { // ~> unguarded
  await save('reload');
});

process.nextTick(async () => { // ~> unguarded
  await save('next');
});

createReadStream('orders.csv').on('data', async chunk => { // ~> unguarded
  await save(String(chunk));
});

createServer(async (request, response) => { // ~> unguarded
  await save(request.url ?? '');
  response.end();
});

createInterface(process.stdin).on('line', async line => { // ~> unguarded
  await fetch(`https://lines.example.test/${line}`);
});

new WebSocketServer({ port: 8_080 }).on('connection', socket => {
  socket.on('message', async data => { // ~> unguarded
    await save(String(data));
  });
});

/** What the handler catches it throws again. */
emitter.on('order', async (id: string) => { // ~> unguarded
  try {
    await save(id);
  } catch (error) {
    console.error(error);
    throw error;
  }
});

/** The rest is caught, the last line is not. */
emitter.on('order', async (id: string) => { // ~> unguarded
  try {
    await save(id);
  } catch (error) {
    console.error(error);
  }
  await save(`${id}-copy`);
});

emitter.on('order', async (id: string) => { // ~> unguarded
  try {
    await save(id);
  } finally {
    console.log('done');
  }
});

async function* rows(): AsyncGenerator<string> {
  yield 'row';
}

export class Orders extends EventEmitter {
  start(): void {
    this.on('order', this.handle); // ~> unguarded
    this.on('order', async id => await this.handle(id)); // ~> unguarded
  }

  private readonly handle = async (id: string): Promise<void> => {
    await save(id);
  };
}

// ---- spared
emitter.on('order', async (id: string) => {
  try {
    await save(id);
  } catch (error) {
    console.error(error);
  }
});

emitter.on('order', saveAndLog);
emitter.on('order', async (id: string) => saveAndLog(id));

emitter.on('order', async (id: string) => {
  await save(id).catch(console.error);
});

emitter.on('order', async (id: string) => {
  await Promise.allSettled([save(id)]);
});

emitter.on('order', (id: string) => {
  save(id).catch(console.error);
});

setTimeout(async () => {
  await new Promise(resolve => setTimeout(resolve, 100));
}, 1_000);

setTimeout(async () => {
  console.log('nothing can fail here');
}, 1_000);
