import { NotFoundException, Logger } from '@nestjs/common';
import { Pool } from 'pg';
import { GatewayError, LegacyError, PaymentError, storeError, StoreError } from './errors.js';

const pool = new Pool({ connectionTimeoutMillis: 1_000 });
const logger = new Logger('orders');

declare function wrap(error: unknown, message: string): Error;

async function remove(id: string): Promise<void> {
  await pool.query('delete from orders where id = $1', [id]);
}

/** The caught error is reachable: cause, argument, property, variable, wrapper, factory. */
export async function reachable(id: string, how: number): Promise<void> {
  try {
    await remove(id);
  } catch (error) {
    if (how === 1) throw new Error('could not delete', { cause: error });
    if (how === 2) throw new GatewayError('could not delete', error);
    if (how === 3) throw new PaymentError({ message: 'could not delete', cause: error });
    if (how === 4) throw storeError('could not delete', error);
    if (how === 5) throw new StoreError('could not delete', 'DELETE', { cause: wrap(error, 'database') });
    if (how === 6) {
      const failure = new Error('could not delete');
      failure.cause = error;
      throw failure;
    }
    if (how === 7) {
      const options = { cause: error };
      throw new Error('could not delete', options);
    }
    if (how === 8) throw wrap(error, 'could not delete');
    if (how === 9) throw Object.assign(new Error('could not delete'), { original: error });
    const failure = error as Error;
    throw new AggregateError([failure], 'could not delete');
  }
}

export function rejected(id: string): Promise<unknown> {
  return fetch(`https://gateway.example/${id}`).catch(cause => {
    throw new Error('gateway', { cause });
  });
}

/** A class without a place for a cause, of another module: it is reported there. */
export async function legacy(id: string): Promise<void> {
  try {
    await remove(id);
  } catch (error) {
    throw new LegacyError('could not delete', 500);
  }
}

/** A new error that does not depend on the caught one. */
export function portOf(text: string): string {
  try {
    return new URL(text).port;
  } catch {
    throw new TypeError(`no URL: ${text}`);
  }
}

export function filterOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`no JSON: ${(error as Error).message}`);
  }
}

declare const tokens: { verify(token: string): Promise<string> };

export async function subject(token: string): Promise<string> {
  try {
    return await tokens.verify(token);
  } catch {
    throw new Error('invalid token');
  }
}

/** A narrowed error: the new one says all that the old one's code said. */
export async function insert(id: string): Promise<void> {
  try {
    await pool.query('insert into orders (id) values ($1)', [id]);
  } catch (error) {
    if ((error as { code?: string }).code === '23505') throw new StoreError(`order ${id} exists`, 'DUPLICATE');
    throw error;
  }
}

export async function insertChecked(id: string): Promise<void> {
  try {
    await pool.query('insert into orders (id) values ($1)', [id]);
  } catch (error) {
    if ((error as { code?: string }).code !== '23505') throw error;
    throw new StoreError(`order ${id} exists`, 'DUPLICATE');
  }
}

export async function insertSwitched(id: string): Promise<void> {
  try {
    await pool.query('insert into orders (id) values ($1)', [id]);
  } catch (error) {
    switch ((error as { code?: string }).code) {
      case '23505':
        throw new StoreError(`order ${id} exists`, 'DUPLICATE');
      default:
        throw error;
    }
  }
}

/** Documented redaction at a trust boundary. */
export async function login(name: string): Promise<void> {
  try {
    await pool.query('select * from users where name = $1', [name]);
  } catch {
    // The details must not leak to whoever tries names.
    throw new Error('login failed');
  }
}

/** An answer to the client, while the log has the error behind it. */
export async function download(id: string): Promise<void> {
  try {
    await remove(id);
  } catch (error) {
    logger.error('could not delete', error);
    throw new NotFoundException('no such order');
  }
}

/** Only makes an error of what is none. */
export async function asError(id: string): Promise<{ error?: Error }> {
  try {
    await remove(id);
    return {};
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** Made, but not in place of the caught one. */
export async function prepared(id: string): Promise<void> {
  const timeout = new Error('too slow');
  try {
    await remove(id);
  } catch (error) {
    logger.warn(timeout.message);
    throw error;
  }
}

/** No failure in hand: a branch in which the callback's error is not set. */
export function loaded(load: (done: (error: Error | null, text?: string) => void) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    load((error, text) => {
      if (error) return reject(error);
      if (!text) return reject(new Error('empty'));
      resolve(text);
    });
  });
}

/** The log or whoever was told has the whole error: nothing is lost but the thread between the two. */
export async function toldBefore(id: string, how: number): Promise<void> {
  try {
    await remove(id);
  } catch (error) {
    if (how === 1) {
      logger.error('could not delete', error);
      throw new Error('could not delete');
    }
    if (how === 2) {
      logger.error('could not delete', (error as Error).stack);
      throw new StoreError('could not delete', 'DELETE');
    }
    if (how === 3) {
      console.warn('could not delete', { id, error });
      throw new ToldError('could not delete');
    }
    if (how === 4) {
      await report(error, 'could not delete');
      throw new Error('could not delete');
    }
    const { stack } = error as Error;
    throw new Error(`could not delete: ${(error as Error).message}\n${stack}`);
  }
}

class ToldError extends Error {
  constructor(message: string) {
    super(message);
  }
}

async function report(error: unknown, doing: string): Promise<void> {
  logger.error(doing, error);
}

/** Told either way: the issues of one kind of error, the whole of all others. */
export async function toldByKind(id: string): Promise<void> {
  try {
    await remove(id);
  } catch (error) {
    if (error instanceof RangeError) {
      logger.error(`out of range: ${error.message}`);
    } else {
      logger.error(error);
    }
    logger.error('did you forget to create the table?');
    throw new Error('could not delete');
  }
}
