import fs, { createReadStream, createWriteStream as writeTo } from 'node:fs';
import * as http from 'node:http';
import net from 'node:net';
import { PassThrough, Readable, Transform } from 'node:stream';
import { createGzip, createGunzip } from 'node:zlib';
import type { Request, Response } from 'express';
import type { FastifyReply } from 'fastify';
import got from 'got';
import { openReport } from './open-report.js';

declare const upper: Transform;

export function download(_request: Request, response: Response): void {
  createReadStream('/var/report.csv').pipe(response); // ~> unheard
}

export function viaNamespace(response: http.ServerResponse): void {
  fs.createReadStream('/var/report.csv').pipe(response); // ~> unheard
}

export function ranged(response: http.ServerResponse, start: number, end: number): void {
  const file = fs.createReadStream('/var/video.mp4', { start, end });
  response.writeHead(206, { 'Content-Length': end - start + 1 });
  file.pipe(response); // ~> unheard
}

export function toFile(request: http.IncomingMessage): void {
  request.pipe(writeTo('/var/upload.bin')); // ~> unheard
}

export function chain(): void {
  createReadStream('in.txt').pipe(createGzip()).pipe(writeTo('out.gz')); // ~> unheard
}

/** The listener is on the last stream alone. */
export function lastOnly(done: (error?: Error) => void): void {
  createReadStream('in.txt')
    .pipe(createGzip()) // ~> unheard
    .pipe(writeTo('out.gz'))
    .on('error', done)
    .on('finish', () => done());
}

/** The listener is on the first alone. */
export function firstOnly(done: (error?: Error) => void): void {
  const source = createReadStream('in.txt');
  source.on('error', done);
  source.pipe(createGunzip()).pipe(writeTo('out.txt')); // ~> unheard
}

export function otherEvents(): void {
  const source = createReadStream('in.txt');
  source.on('end', () => console.log('read')).on('close', () => console.log('closed'));
  source.pipe(process.stdout); // ~> unheard
}

export async function downloadTo(url: string, path: string): Promise<void> {
  const file = writeTo(path);
  const stream = got.stream(url);
  stream.pipe(file); // ~> unheard
  await new Promise<void>((resolve, reject) => {
    file.on('finish', resolve);
    file.on('error', reject);
  });
}

export const arrow = (reply: FastifyReply): unknown => reply.send(createReadStream('a').pipe(new PassThrough())); // ~> unheard

export class Exporter {
  run(reply: http.ServerResponse): void {
    const rows = Readable.from(readLines());
    rows.pipe(upper).pipe(reply); // ~> unheard
  }
}

export function proxied(client: net.Socket): void {
  const upstream = net.connect(5432, 'db.internal');
  client.on('error', () => upstream.destroy());
  client.pipe(upstream); // ~> unheard
}

export function customTransform(response: http.ServerResponse): void {
  const lines = new Transform({
    transform(chunk, _encoding, done) {
      done(null, String(chunk).toUpperCase());
    },
  });
  const source = createReadStream('lines.txt');
  source.once('error', error => response.destroy(error));
  source.pipe(lines).pipe(response); // ~> unheard
}

export function ofOtherModule(response: http.ServerResponse): void {
  const report = openReport();
  report.pipe(response); // ~> unheard
}

export function conditional(response: http.ServerResponse, path: string | undefined): void {
  if (path) createReadStream(path).pipe(response); // ~> unheard
}

async function* readLines(): AsyncGenerator<string> {
  yield await Promise.resolve('a line');
}
