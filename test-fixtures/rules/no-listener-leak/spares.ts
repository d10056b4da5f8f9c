import { EventEmitter, once } from 'node:events';
import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import express from 'express';
import { WebSocketServer } from 'ws';
import { bus, feed } from './bus.js';

const app = express();
const local = new EventEmitter();

/** At start-up, once. */
bus.on('change', () => console.log('changed'));
process.on('SIGTERM', () => process.exit());
for (const name of ['SIGINT', 'SIGHUP']) process.on(name, () => console.log(name));

app.get('/once', (_request, response) => {
  bus.once('change', () => response.end());
});

/** What is listened to was born with the request. */
app.get('/file', (request, response) => {
  const file = createReadStream('big.csv');
  file.on('error', () => response.destroy());
  file.on('data', chunk => response.write(chunk));
  request.on('close', () => file.destroy());
  const child = spawn('ls', { timeout: 1_000 });
  child.stdout.on('data', chunk => response.write(chunk));
});

new WebSocketServer({ port: 8080 }).on('connection', socket => {
  socket.on('message', message => console.log(String(message)));
  socket.on('error', console.error);
});

/** Taken away when the client goes. */
app.get('/events', (request, response) => {
  const send = (item: unknown): void => void response.write(String(item));
  feed.on('item', send);
  request.on('close', () => feed.off('item', send));
});

/** Taken away by who is told to. */
export function subscribe(listener: () => void): () => void {
  local.on('change', listener);
  return () => local.removeListener('change', listener);
}

app.get('/target', (_request, response) => {
  const target = new EventTarget();
  target.addEventListener('change', () => response.end(), { once: true });
});

/** Promises: `once`, an emitter of its own, one that is given. */
export const next = (): Promise<unknown> => once(bus, 'change');
export function ended(path: string): Promise<void> {
  const file = createReadStream(path);
  return new Promise((resolve, reject) => {
    file.on('data', () => undefined);
    file.on('error', reject);
    file.on('close', resolve);
  });
}
export function drained(stream: EventEmitter): Promise<void> {
  return new Promise(resolve => stream.on('drain', resolve));
}

/** A singleton listens as it is made. */
export class Audit {
  constructor(source: EventEmitter) {
    source.on('change', change => console.log(change));
    bus.on('stored', change => console.log(change));
  }
}

/** Nobody knows how often this is called. */
export function install(source: EventEmitter): void {
  source.on('change', () => console.log('changed'));
  bus.on('installed', () => console.log('installed'));
}

/** Made by a function that a handler calls: as young as the request. */
function parser(): EventEmitter {
  const made = new EventEmitter();
  made.on('chunk', chunk => console.log(chunk));
  return made;
}
app.get('/parsed', (_request, response) => {
  parser().emit('chunk', 1);
  response.end();
});
