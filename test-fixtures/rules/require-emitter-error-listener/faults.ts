import { createReadStream } from 'node:fs';
import http, { request } from 'node:http';
import https from 'node:https';
import net from 'node:net';
import * as tls from 'node:tls';
import { connect as connectBroker } from 'amqplib';
import { createConnection } from 'mysql2/promise';
import pg, { Client, Pool } from 'pg';
import PgBoss from 'pg-boss';
import { createClient } from 'redis';
import WebSocket from 'ws';

export const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 10 }); // ~> unheard
const replica = new pg.Pool({ max: 2 }); // ~> unheard

export function count(): Promise<unknown> {
  return replica.query('SELECT count(*) FROM ships');
}

export async function listen(): Promise<void> {
  const client = new Client(); // ~> unheard
  await client.connect();
  client.on('notification', message => console.log(message.channel));
  await client.query('LISTEN arrivals');
}

export class Store {
  private readonly pool: Pool;
  readonly #cache = createClient({ url: 'redis://cache' }); // ~> unheard

  constructor(max: number) {
    this.pool = new Pool({ max }); // ~> unheard
  }

  async find(id: string): Promise<unknown> {
    return (await this.#cache.get(id)) ?? this.pool.query('SELECT name FROM ships WHERE id = $1', [id]);
  }
}

export async function consume(url: string): Promise<void> {
  const connection = await connectBroker(url); // ~> unheard
  const channel = await connection.createChannel(); // ~> unheard
  await channel.assertQueue('arrivals');
}

export async function rows(): Promise<unknown> {
  const connection = await createConnection('mysql://db'); // ~> unheard
  return connection.query('SELECT 1');
}

const boss = new PgBoss('postgres://jobs'); // ~> unheard
export const startJobs = (): Promise<unknown> => boss.start();

export function follow(url: string): void {
  const feed = new WebSocket(url); // ~> unheard
  feed.on('message', data => console.log(String(data)));
  feed.on('close', () => console.log('gone'));
}

export function notify(body: string): void {
  const call = request('http://hooks.internal/', { method: 'POST' }, response => response.resume()); // ~> unheard
  call.end(body);
}

export function ping(): void {
  https.get('https://status.internal/', response => response.resume()); // ~> unheard
  http.get('http://status.internal/').on('response', response => response.resume()); // ~> unheard
}

export function send(line: string): void {
  const socket = net.connect({ port: 8125 }); // ~> unheard
  socket.setTimeout(1_000);
  socket.end(line);
  const secure = tls.connect(8126); // ~> unheard
  secure.end(line);
}

export function first(path: string, take: (chunk: unknown) => void): void {
  const file = createReadStream(path); // ~> unheard
  file.once('data', take);
}

/** Heard, but another event. */
const audited = new Pool({ max: 1 }); // ~> unheard
audited.on('connect', () => console.log('connected')).on('remove', () => console.log('removed'));
