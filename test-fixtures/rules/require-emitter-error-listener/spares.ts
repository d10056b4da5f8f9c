import { connect as connectBroker, type ChannelModel } from 'amqplib';
import { once, type EventEmitter } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createServer, get } from 'node:http';
import net from 'node:net';
import { pipeline } from 'node:stream/promises';
import { Redis } from 'ioredis';
import { Pool } from 'pg';
import PgBoss from 'pg-boss';
import { createClient } from 'redis';
import WebSocket from 'ws';
import { logErrors } from './attach.js';

export const pool = new Pool({ max: 10 });
pool.on('error', error => console.error('idle client', error));

export const chained = createClient().on('error', console.error);
export const oldStyle = new Pool({ max: 1 }).addListener('error', console.error);

const byHelper = new Pool({ max: 1 });
logErrors(byHelper);
export const count = (): Promise<unknown> => byHelper.query('SELECT 1');

/** `ioredis` prints an error that nobody hears, and goes on. */
export const redis = new Redis();

/** Returned: the caller may listen. */
export const makePool = (): Pool => new Pool({ max: 1 });
export function opened(port: number): net.Socket {
  const socket = net.connect(port);
  socket.setKeepAlive(true);
  return socket;
}

/** Stored where others reach it. */
const pools = new Map<string, Pool>();
export function poolOf(tenant: string): Pool | undefined {
  const made = new Pool({ max: 1 });
  pools.set(tenant, made);
  return pools.get(tenant);
}

/** Passed on to somebody whom we do not see. */
declare function instrument(emitter: EventEmitter): void;
const instrumented = new Pool({ max: 1 });
instrument(instrumented);

export class Jobs {
  readonly #boss = new PgBoss('postgres://jobs');
  private socket: WebSocket | undefined;

  constructor() {
    this.#boss.on('error', error => console.error(error));
  }

  /** Listens in another method. */
  connect(url: string): void {
    this.socket = new WebSocket(url);
    this.listen();
  }

  async start(): Promise<void> {
    await this.#boss.start();
  }

  private listen(): void {
    this.socket?.on('error', error => console.error(error));
  }
}

/** The browser's way. */
export function follow(url: string): void {
  const feed = new WebSocket(url);
  feed.onerror = event => console.error(event.message);
}

/** Who waits for an event by `once` gets the error as a rejection, and a loop over a stream too. */
export async function awaited(port: number): Promise<void> {
  const socket = net.connect(port);
  await once(socket, 'connect');
}
export async function lines(path: string): Promise<number> {
  let count = 0;
  for await (const _ of createReadStream(path)) count++;
  return count;
}
export const copy = (from: string, to: string): Promise<void> =>
  pipeline(createReadStream(from), createWriteStream(to));

/** A server that cannot listen shall end the process. */
export const server = createServer((_request, response) => response.end()).listen(8080);

export function probe(done: (error?: Error) => void): void {
  get('http://status.internal/', response => response.resume().on('end', () => done())).on('error', done);
}

// A pipe hands back the stream that it is given, which is listened to by its own name.
export async function snapshot(path: string): Promise<void> {
  const { createWriteStream } = await import('node:fs');
  const { getHeapSnapshot } = await import('node:v8');
  const file = createWriteStream(path);
  file.on('error', console.error);
  getHeapSnapshot().pipe(file);
}

// What a promise brings is heard in the callback that is given it.
export class Broker {
  connection: ChannelModel | undefined;

  connect(url: string): Promise<void> {
    return new Promise((resolve, reject) => {
      connectBroker(url)
        .then(connection => {
          this.connection = connection;
          connection.on('error', console.error).on('close', reject);
          resolve();
        })
        .catch(reject);
    });
  }
}
