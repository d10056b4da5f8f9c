import { BadGatewayException, HttpException } from '@nestjs/common';
import { createReadStream, readFile } from 'node:fs';
import { err, type Result, ok } from 'neverthrow';
import { Pool } from 'pg';
import { pino } from 'pino';
import { GatewayError, PaymentError, RowMissingError, StoreError, unlinkedError } from './errors.js';

const pool = new Pool({ connectionTimeoutMillis: 1_000 });
const log = pino();

export async function plain(id: string): Promise<void> {
  try {
    await pool.query('delete from orders where id = $1', [id]);
  } catch {
    throw new Error(`could not delete ${id}`); // ~> lost
  }
}

export async function textOfIt(id: string): Promise<void> {
  try {
    await pool.query('delete from orders where id = $1', [id]);
  } catch (error) {
    throw new Error(`could not delete ${id}: ${(error as Error).message}`); // ~> textOnly
  }
}

export async function stringOfIt(id: string): Promise<void> {
  try {
    await pool.query('delete from orders where id = $1', [id]);
  } catch (error) {
    const reason = String(error);
    throw new TypeError('could not delete ' + reason); // ~> textOnly
  }
}

/** A line that production does not write, one with the text alone, and one that only some failures reach. */
export async function hardlyLogged(id: string, how: number): Promise<void> {
  try {
    await pool.query('delete from orders where id = $1', [id]);
  } catch (error) {
    log.debug({ error, id }, 'could not delete');
    if (how === 1) throw new Error('could not delete'); // ~> lost
    if (how === 2) log.error({ error, id }, 'could not delete');
    log.error({ id, text: (error as Error).message }, 'could not delete');
    throw new Error('could not delete'); // ~> lost
  }
}

export async function ownClass(id: string): Promise<void> {
  try {
    await pool.query('delete from orders where id = $1', [id]);
  } catch (error) {
    throw new StoreError('could not delete', 'DELETE'); // ~> lost
  }
}

export async function inheritedConstructor(id: string): Promise<void> {
  try {
    await pool.query('delete from orders where id = $1', [id]);
  } catch (error) {
    throw new RowMissingError('could not delete', 'DELETE', {}); // ~> lost
  }
}

export async function ownArgument(id: string): Promise<void> {
  try {
    await fetch(`https://gateway.example/${id}`);
  } catch (error) {
    throw new GatewayError('gateway'); // ~> lost
  }
}

export async function inOneObject(id: string): Promise<void> {
  try {
    await fetch(`https://gateway.example/${id}`);
  } catch (error) {
    throw new PaymentError({ message: 'gateway' }); // ~> lost
  }
}

export async function aggregate(id: string): Promise<void> {
  try {
    await fetch(`https://gateway.example/${id}`);
  } catch (error) {
    throw new AggregateError([], 'gateway'); // ~> lost
  }
}

export async function answer(id: string): Promise<void> {
  try {
    await fetch(`https://gateway.example/${id}`);
  } catch (error) {
    throw new HttpException('gateway', 502); // ~> lost
  }
}

export async function subclassedAnswer(id: string): Promise<void> {
  try {
    await fetch(`https://gateway.example/${id}`);
  } catch {
    throw new BadGatewayException('gateway'); // ~> lost
  }
}

export async function viaVariable(id: string): Promise<void> {
  try {
    await pool.query('delete from orders where id = $1', [id]);
  } catch (error) {
    const failure = new StoreError('could not delete', 'DELETE'); // ~> lost
    failure.name = 'DeleteError';
    throw failure;
  }
}

export async function viaFactory(id: string): Promise<void> {
  try {
    await pool.query('delete from orders where id = $1', [id]);
  } catch (error) {
    throw unlinkedError('could not delete'); // ~> lost
  }
}

export async function asResult(id: string): Promise<Result<void, Error>> {
  try {
    await pool.query('delete from orders where id = $1', [id]);
    return ok(undefined);
  } catch (error) {
    return err(new StoreError('could not delete', 'DELETE')); // ~> lost
  }
}

export async function asObject(id: string): Promise<{ error?: Error }> {
  try {
    await pool.query('delete from orders where id = $1', [id]);
    return {};
  } catch (error) {
    return { error: new Error('could not delete') }; // ~> lost
  }
}

export function rejected(id: string): Promise<unknown> {
  return fetch(`https://gateway.example/${id}`).catch(() => {
    throw new Error('gateway'); // ~> lost
  });
}

export function rejectedAgain(id: string): Promise<unknown> {
  return fetch(`https://gateway.example/${id}`).catch(error => Promise.reject(new Error(`gateway: ${error}`))); // ~> textOnly
}

export function secondHandler(id: string): Promise<unknown> {
  return fetch(`https://gateway.example/${id}`).then(
    response => response.json(),
    error => {
      throw new Error('gateway'); // ~> lost
    },
  );
}

export function load(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    readFile(path, 'utf8', (error, text) => {
      if (error) {
        reject(new Error(`could not load ${path}`)); // ~> lost
        return;
      }
      resolve(text);
    });
  });
}

export function loadInto(path: string, callback: (error: Error | null, text?: string) => void): void {
  readFile(path, 'utf8', (err, text) => {
    if (err) return callback(new Error('could not load')); // ~> lost
    callback(null, text);
  });
}

export function stream(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const input = createReadStream(path);
    input.on('error', error => reject(new Error(`broken: ${error.message}`))); // ~> textOnly
    input.on('end', () => resolve());
  });
}

export async function remaining(id: string): Promise<void> {
  try {
    await pool.query('insert into orders (id) values ($1)', [id]);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new Error('could not insert'); // ~> lost
  }
}

export async function eitherWay(id: string, isDraft: boolean): Promise<void> {
  try {
    await pool.query('insert into orders (id) values ($1)', [id]);
  } catch (error) {
    throw isDraft ? new StoreError('draft', 'DRAFT') : new StoreError('order', 'ORDER'); // ~> lost, lost
  }
}

class LocalError extends Error { // ~> noSlot
  constructor(message: string) {
    super(message);
  }
}

export async function noPlace(id: string): Promise<void> {
  try {
    await pool.query('insert into orders (id) values ($1)', [id]);
  } catch (error) {
    throw new LocalError('could not insert');
  }
}

export async function noPlaceEither(id: string): Promise<void> {
  try {
    await pool.query('delete from orders where id = $1', [id]);
  } catch {
    throw new LocalError('could not delete');
  }
}

export const remover = {
  run: async (id: string) => {
    try {
      await pool.query('delete from orders where id = $1', [id]);
    } catch ({ message }: any) {
      return Promise.reject(new StoreError(`could not delete: ${message}`, 'DELETE')); // ~> textOnly
    }
  },
};

export async function toldOfOneKind(id: string): Promise<void> {
  try {
    await pool.query('delete from orders where id = $1', [id]);
  } catch (error) {
    if (error instanceof RangeError) log.error({ error }, 'out of range');
    throw new Error('could not delete'); // ~> lost
  }
}
