import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { finished, pipeline, PassThrough, Readable, type Writable } from 'node:stream';
import { getHeapSnapshot } from 'node:v8';
import { pipeline as awaitedPipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { from, map } from 'rxjs';
import { z } from 'zod';

declare const log: { error(message: string, error: unknown): void };

export function piped(path: string): void {
  pipeline(createReadStream(path), createGzip(), createWriteStream(`${path}.gz`), error => {
    if (error) log.error('no archive', error);
  });
}

export const awaited = (path: string): Promise<void> =>
  awaitedPipeline(createReadStream(path), createWriteStream(`${path}.copy`));

export function allHeard(path: string, response: ServerResponse): void {
  createReadStream(path)
    .on('error', error => response.destroy(error))
    .pipe(createGzip())
    .on('error', error => response.destroy(error))
    .pipe(response);
}

export function heardByVariable(path: string, response: ServerResponse): void {
  const source = createReadStream(path);
  source.once('error', () => response.writeHead(404).end());
  source.pipe(response);
}

export function heardLater(path: string, response: ServerResponse): Promise<void> {
  const source = createReadStream(path);
  source.pipe(response);
  return new Promise((resolve, reject) => {
    source.on('error', reject);
    response.on('finish', resolve);
  });
}

export function watched(path: string, response: ServerResponse): void {
  const source = createReadStream(path);
  finished(source, error => error && response.destroy(error));
  source.pipe(response);
}

function guard(stream: Readable): Readable {
  return stream.on('error', error => log.error('broken', error));
}
export function heardInHelper(path: string, response: ServerResponse): void {
  const source = createReadStream(path);
  guard(source);
  source.pipe(response);
}

/** Requests and responses tell of a broken connection by `close`: nothing of theirs ends the process. */
export function echo(request: IncomingMessage, response: ServerResponse): void {
  request.pipe(response);
}

/** The owner listens, not the one who is given it. */
export function counted(source: Readable, target: Writable): Readable {
  return source.pipe(new PassThrough().on('error', error => target.destroy(error)));
}

/** Returned to a caller who may listen. */
export function open(path: string): Readable {
  const through = new PassThrough();
  const source = createReadStream(path);
  source.on('error', error => through.destroy(error));
  source.pipe(through);
  return through;
}

/** Stored where others reach it. */
export function kept(path: string, jobs: Map<string, Readable>, response: ServerResponse): void {
  const source = createReadStream(path);
  jobs.set(path, source);
  source.pipe(response);
}

/** Closed over, and closed in another place. */
export function closedOver(path: string, response: ServerResponse): () => void {
  const source = createReadStream(path);
  const stop = (): void => void source.destroy();
  source.on('error', stop);
  source.pipe(response);
  return stop;
}

/** The output of a process has no errors of its own to speak of. */
export function passOn(): void {
  const child = spawn('ls');
  child.on('error', error => log.error('no ls', error));
  child.stdout.pipe(process.stdout);
}

/** Not streams at all. */
export const doubled = from([1, 2]).pipe(map(value => value * 2));
export const port = z.string().pipe(z.coerce.number());

/** What is in memory already cannot fail by itself; the answer is the server's to hear. */
export function fromMemory(rows: string[], sitemap: Uint8Array, response: ServerResponse): void {
  Readable.from(Buffer.from(sitemap)).pipe(response);
  Readable.from(['a', 'b']).pipe(response);
  Readable.from(rows.map(row => `${row}\n`)).pipe(response);
  Readable.from('all of it').pipe(response);
  getHeapSnapshot().pipe(response);
}
