import { EventEmitter } from 'node:events';
import { unlink } from 'node:fs/promises';
import { Redis } from 'ioredis';
import { Pool } from 'pg';

const pool = new Pool({ connectionTimeoutMillis: 2_000 });
const redis = new Redis({ commandTimeout: 500 });
const events = new EventEmitter();

async function record(id: string): Promise<void> {
  await pool.query('insert into seen values ($1)', [id]);
}

async function recordSafely(id: string): Promise<void> {
  try {
    await record(id);
  } catch (error) {
    console.error(error);
  }
}

export async function open(id: string): Promise<string> { // ~v dropped
  void record(id);
  console.log(id); // ~v dropped
  void redis.set(id, '1');
  console.log(id); // ~v dropped
  void fetch(`https://audit.example.test/${id}`);
  console.log(id); // ~v dropped
  void record(id).then(() => console.log('recorded'));
  console.log(id); // ~v dropped
  void Promise.all([record(id), record(`${id}-copy`)]);
  console.log(id); // ~v dropped
  events.on('order', order => void record(String(order)));
  return id;
}

export class Orders {
  readonly #pending = new Map<string, NodeJS.Timeout>();

  later(id: string): void { // ~v dropped
    this.#pending.set(id, setTimeout(() => void this.write(id), 1_000));
  }

  private async write(id: string): Promise<void> {
    await record(id);
  }
}

export function parse(text: string): Map<string, unknown> | undefined {
  let found: Map<string, unknown> | undefined;
  try {
    found = new Map(Object.entries(JSON.parse(text) as Record<string, unknown>));
    // ~v emptyCatch
  } catch {
    // ignore
  }
  return found;
}

export function settle(callbacks: readonly (() => void)[]): void {
  for (const callback of callbacks) {
    try {
      callback();
      // ~v emptyCatch
    } catch (error) {
      /* empty */
    }
  }
}

export function report(send: (text: string) => void): void {
  try {
    send('up');
    // ~v emptyCatch
  } catch (_) {
    // eslint-disable-next-line no-empty
  }
}

export function announce(send: (text: string) => void): void {
  try {
    send('down');
    // ~v emptyCatch
  } catch {
    // console.error('not sent');
  }
}

// ---- spared
export async function close(id: string): Promise<void> {
  // The counter is for statistics; a missing visit changes nothing.
  void record(id);
  void record(id); // the next visit makes up for it
  void recordSafely(id);
  void record(id).catch(console.error);
  void redis.quit();
  void console.log(id);
  await record(id);
}

export async function stop(): Promise<void> {
  void pool.end();
}

export async function download(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch {
    // ignore
  }
}

export function filterOf(text: string): unknown {
  let filter: unknown;
  try {
    filter = JSON.parse(text);
  } catch {
    // no-op
  }
  return filter;
}

export function measure(send: (text: string) => void): void {
  try {
    send('up');
  } catch {
    // The listener has gone; it will ask again when it is back.
  }
}

export function bare(send: (text: string) => void): void {
  try {
    send('up');
  } catch {}
}
