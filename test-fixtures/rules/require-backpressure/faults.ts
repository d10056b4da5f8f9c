import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import net from 'node:net';
import { PassThrough, Transform, type Writable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Request, Response } from 'express';
import type { FastifyReply } from 'fastify';
import type { Collection } from 'mongodb';
import { Pool } from 'pg';

declare const pool: Pool;
declare const ships: Collection<{ id: string }>;
declare function next(): Promise<string | undefined>;

export async function exportAll(_request: Request, response: Response): Promise<void> {
  for await (const row of ships.find()) {
    response.write(JSON.stringify(row)); // ~> unheeded
  }
  response.end();
}

export async function toFile(path: string): Promise<void> {
  const file = createWriteStream(path);
  const { rows } = await pool.query('SELECT id FROM ships');
  for (const row of rows) {
    file.write(`${row.id}\n`); // ~> unheeded
  }
  file.end();
}

export async function each(file: WriteStream): Promise<void> {
  const { rows } = await pool.query('SELECT id FROM ships');
  rows.forEach(row => {
    file.write(`${row.id}\n`); // ~> unheeded
  });
}

export async function whileThere(target: Writable): Promise<void> {
  for (let line = await next(); line !== undefined; line = await next()) console.log(line);
  while (true) {
    const line = await next();
    if (line === undefined) break;
    target.write(line); // ~> unheeded
  }
}

export async function doWhile(reply: FastifyReply): Promise<void> {
  let line: string | undefined;
  do {
    line = await next();
    reply.raw.write(line ?? ''); // ~> unheeded
  } while (line);
}

export async function toSocket(port: number): Promise<void> {
  const socket = net.connect(port);
  socket.on('error', console.error);
  for await (const { id } of ships.find()) socket.write(id); // ~> unheeded
  socket.end();
}

export async function throughGzip(response: ServerResponse): Promise<void> {
  const gzip = createGzip();
  gzip.on('error', console.error);
  gzip.pipe(response);
  for await (const { id } of ships.find()) {
    gzip.write(id); // ~> unheeded
  }
  gzip.end();
}

export async function withCallback(target: PassThrough): Promise<void> {
  for await (const { id } of ships.find()) {
    target.write(id, 'utf8', () => console.log('written')); // ~> unheeded
  }
}

export class Exporter {
  readonly #out = new PassThrough();

  async run(): Promise<void> {
    for await (const { id } of ships.find()) {
      if (id !== '') this.#out.write(id); // ~> unheeded
      // One finding tells of the loop.
      this.#out.write('\n');
    }
  }
}

export async function nested(target: Transform): Promise<void> {
  for await (const { id } of ships.find()) {
    try {
      target.write(id); // ~> unheeded
    } catch (error) {
      console.error(error);
    }
  }
}

export async function aliased(response: Response): Promise<void> {
  const out = response;
  for await (const { id } of ships.find()) {
    out.write(id); // ~> unheeded
  }
}

export async function optional(response: Response | undefined): Promise<void> {
  for await (const { id } of ships.find()) {
    response?.write(id); // ~> unheeded
  }
}

export async function inner(response: ServerResponse): Promise<void> {
  const { rows } = await pool.query('SELECT id FROM ships');
  for await (const { id } of ships.find()) {
    for (const row of rows) response.write(`${id}${row.id}`); // ~> unheeded
  }
}

export async function copied(request: IncomingMessage, target: Writable): Promise<void> {
  for await (const chunk of request) {
    target.write(chunk); // ~> unheeded
  }
}

export async function ofFile(path: string, response: ServerResponse): Promise<void> {
  const lines = createReadStream(path, 'utf8');
  for await (const line of lines) response.write(line); // ~> unheeded
}
