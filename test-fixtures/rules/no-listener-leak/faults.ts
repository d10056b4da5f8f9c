import { EventEmitter } from 'node:events';
import http from 'node:http';
import express, { Router, type Request, type Response } from 'express';
import Fastify from 'fastify';
import { Redis } from 'ioredis';
import { WebSocketServer } from 'ws';
import { bus, feed } from './bus.js';

const app = express();
const redis = new Redis();
const local = new EventEmitter();

app.get('/events', (_request, response) => {
  bus.on('change', change => response.write(String(change))); // ~> leak
});

app.get('/signal', (_request, response) => {
  process.on('SIGTERM', () => response.end()); // ~> leak
});

const router = Router();
router.get('/feed', async (_request: Request, response: Response) => {
  feed.addListener('item', item => response.write(String(item))); // ~> leak
});

function stream(_request: Request, response: Response): void {
  local.on('change', () => response.write('.')); // ~> leak
}
router.get('/stream', stream);

/** What a handler calls runs as often. */
function follow(response: Response): void {
  redis.on('message', message => response.write(String(message))); // ~> leak
}
router.get('/follow', (_request, response) => follow(response));

export const plain = http.createServer((_request, response) => {
  bus.on('change', () => response.end()); // ~> leak
});

const fastify = Fastify();
fastify.get('/changes', async (_request, reply) => {
  bus.prependListener('change', () => reply.raw.write('.')); // ~> leak
  return reply;
});

const sockets = new WebSocketServer({ port: 8080 });
sockets.on('connection', socket => {
  bus.on('change', change => socket.send(String(change))); // ~> leak
  socket.on('message', () => {
    socket.on('pong', () => console.log('alive')); // ~> leak
  });
});

setInterval(() => {
  bus.on('tick', () => console.log('tick')); // ~> leak
}, 1_000).unref();

/** A promise is settled once; its listener stays. */
export function nextChange(): Promise<unknown> {
  return new Promise(resolve => {
    bus.on('change', resolve); // ~> leak
  });
}

export class Follower {
  readonly #bus = new EventEmitter();

  next(): Promise<unknown> {
    return new Promise(resolve => this.#bus.on('change', () => resolve(true))); // ~> leak
  }

  async poll(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      this.#bus.on('change', () => console.log('changed')); // ~> leak
      await this.next();
    }
  }

  attach(): void {
    app.get('/mine', (_request, response) => {
      this.#bus.on('change', () => response.write('.')); // ~> leak
    });
  }
}

/** The emitter comes from around the handler. */
export function routes(source: EventEmitter): Router {
  const own = Router();
  own.get('/', (_request, response) => {
    source.on('change', () => response.write('.')); // ~> leak
  });
  return own;
}

app.post('/chained', () => {
  bus
    .on('a', () => undefined) // ~> leak
    .on('b', () => undefined); // ~> leak
});
