import express from 'express';
import { readFile } from 'node:fs';
import { createConnection } from 'node:net';
import { Pool } from 'pg';
import { pino } from 'pino';

const pool = new Pool({ connectionTimeoutMillis: 2_000 });
const log = pino();
const GONE = 'order is gone';
const transient = ['socket hang up', 'network timeout'];
const knownFailures = new Set(['quota exceeded', 'account closed']);
const duplicate = /duplicate key/i;

enum Reason {
  Closed = 'account closed',
}

class Texts {
  static readonly DELISTED = 'No data found, symbol may be delisted';
}

class OrderError extends Error {}

export async function place(id: string): Promise<string> {
  try {
    await pool.query('insert into orders values ($1)', [id]);
    return 'placed';
  } catch (error) {
    if ((error as Error).message.includes('duplicate key')) return 'known'; // ~> matched
    throw error;
  }
}

export async function placeNarrowed(id: string): Promise<string> {
  try {
    await pool.query('insert into orders values ($1)', [id]);
    return 'placed';
  } catch (error) {
    if (error instanceof Error && error.message === GONE) return 'gone'; // ~> matched
    if (error instanceof Error && duplicate.test(error.message)) return 'known'; // ~> matched
    throw error;
  }
}

export async function statusOf(id: string): Promise<number> {
  try {
    await place(id);
    return 200;
  } catch (error: any) {
    // ~v matched
    switch (error.message) {
      case 'account closed':
        return 402;
      case 'order is gone':
        return 410;
      default:
        throw error;
    }
  }
}

// ~v matched
export const ship = (id: string) => place(id).catch((failure: Error) => (failure.message.startsWith('Out of') ? 'later' : 'never'));

export const shipOrTell = (id: string) =>
  place(id).then(undefined, reason => {
    if (`${reason}`.indexOf('timed out') >= 0) return 'late'; // ~> matched
    throw reason;
  });

export async function cancel(id: string): Promise<string> {
  try {
    return await place(id);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    if (text.toLowerCase().includes('rate limit')) return 'later'; // ~> matched
    const { message } = error as Error;
    if (message === Texts.DELISTED) return 'never'; // ~> matched
    if (knownFailures.has(message)) return 'no'; // ~> matched
    throw error;
  }
}

export async function refund(id: string): Promise<string> {
  try {
    return await place(id);
  } catch ({ message }: any) {
    if (message === Reason.Closed) return 'closed'; // ~> matched
    return 'failed';
  }
}

/** One condition is one finding. */
export function isTransient(error: unknown): boolean {
  // ~v matched
  return error instanceof Error && (error.message.includes('ECONNRESET') || error.message.includes('socket hang up'));
}

export function isRetryable(error: Error): boolean {
  return transient.some(text => error.message.includes(text)); // ~> matched
}

export function isForeign(error: OrderError): boolean {
  const found = error.message.match(/foreign key "(\w+)"/); // ~> matched
  if (!found) return false;
  return found[1] !== 'orders_pkey';
}

export function isPoolGone(error: Error): boolean {
  for (const text of transient) if (error.message.endsWith(text)) return true; // ~> matched
  return false;
}

export function causedByQuota(error: unknown): boolean {
  if (!(error instanceof OrderError)) return false;
  return (error.cause as Error).message === 'quota exceeded'; // ~> matched
}

export function listen(): void {
  const socket = createConnection(8_080);
  socket.on('error', error => {
    if (error.message.includes('EPIPE')) return; // ~> matched
    log.error({ error }, 'socket failed');
  });
}

export function load(path: string, done: (error: Error | null, text?: string) => void): void {
  readFile(path, 'utf8', (error, text) => {
    if (error?.message.includes('no such file')) return done(null, ''); // ~> matched
    done(error, text);
  });
}

export const app = express();

app.use((error: any, _request: express.Request, response: express.Response, next: express.NextFunction) => {
  if (error.message === 'Not allowed') return void response.status(403).end(); // ~> matched
  next(error);
});

export class Importer {
  private failure: Error | undefined;

  async run(id: string): Promise<string> {
    let last: unknown;
    try {
      return await place(id);
    } catch (error) {
      last = error;
      this.failure = error as Error;
    }
    const problem = last as Error;
    return problem.message.includes('placeOrder') ? 'placing' : 'elsewhere'; // ~> matched
  }

  get isClosed(): boolean {
    return this.failure?.message === 'account closed'; // ~> matched
  }
}

/** What hangs on it is a code, not words. */
export function withCode(error: Error & { code?: string }): Error {
  if (error.message.includes('No such remote')) error.code = 'remote_missing'; // ~> matched
  return error;
}
