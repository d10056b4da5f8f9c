import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

declare const cursor: AsyncIterable<{ id: string }>;

export async function drained(target: Writable): Promise<void> {
  for await (const { id } of cursor) {
    if (!target.write(id)) await once(target, 'drain');
  }
}

export async function asked(target: Writable): Promise<void> {
  for await (const { id } of cursor) {
    if (target.writableNeedDrain) await once(target, 'drain');
    target.write(id);
  }
}

export async function kept(target: Writable): Promise<void> {
  for await (const { id } of cursor) {
    const more = target.write(id);
    console.log(more);
  }
}

export const piped = (path: string): Promise<void> => pipeline(Readable.from(cursor), createWriteStream(path));

/** A few pieces. */
export function head(response: ServerResponse): void {
  for (const part of ['<html>', '<head>']) response.write(part);
  response.write('<body>');
}

/** Of a length that nobody knows. */
export function all(response: ServerResponse, parts: readonly string[]): void {
  for (const part of parts) response.write(part);
}

/** The terminal takes all at once. */
export async function print(): Promise<void> {
  for await (const { id } of cursor) process.stdout.write(id);
}

/** Not a stream. */
export async function other(log: { write(text: string): void }): Promise<void> {
  for await (const { id } of cursor) log.write(id);
}

/** Once. */
export function once_(response: ServerResponse): void {
  response.write('ok');
}

// Words of an answer and events come one by one, and end soon; nobody knows of others.
export async function events(agent: { start(): AsyncGenerator<{ text: string }> }, response: ServerResponse): Promise<void> {
  for await (const event of agent.start()) response.write(JSON.stringify(event));
  response.end();
}

// A hash takes what it is given at once, and keeps nothing of it.
export async function digest(source: Readable): Promise<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of source) hash.write(chunk);
  hash.end();
  return hash.read() as Buffer;
}
