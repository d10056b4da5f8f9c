import { trace } from '@opentelemetry/api';
import { Logger } from '@nestjs/common';
import { Pool } from 'pg';
import { pino } from 'pino';
import { createLogger } from 'winston';
import { EventEmitter } from 'node:events';

const pool = new Pool({ connectionTimeoutMillis: 2_000 });
const log = pino();
const events = new EventEmitter();
const winston = createLogger();

class OrderError extends Error {}

function wrap(error: unknown): Error {
  return new OrderError('could not place', { cause: error });
}

export async function place(id: string): Promise<void> {
  try {
    await pool.query('insert into orders values ($1)', [id]);
  } catch (error) {
    log.error({ error }, 'could not place'); // ~> twice
    throw error;
  }
}

export async function placeWrapped(id: string): Promise<void> {
  try {
    await pool.query('insert into orders values ($1)', [id]);
  } catch (error) {
    console.error(error); // ~> twice
    throw new OrderError('could not place', { cause: error });
  }
}

export async function placeByFactory(id: string): Promise<void> {
  try {
    await place(id);
  } catch (error) {
    winston.warn('could not place', { error }); // ~> twice
    const wrapped = wrap(error);
    throw wrapped;
  }
}

export async function placeWithText(id: string): Promise<void> {
  try {
    await place(id);
  } catch (e) {
    const message = e instanceof Error ? e.message : String(e);
    log.error(`could not place: ${message}`); // ~> twice
    throw e;
  }
}

export const placeLater = (id: string) =>
  place(id).catch(error => {
    log.fatal({ error }, 'could not place'); // ~> twice
    throw error;
  });

export const placeThen = (id: string) =>
  place(id).then(undefined, (error: unknown) => {
    console.warn('could not place', error); // ~> twice
    return Promise.reject(error);
  });

export function placed(id: string): Promise<void> {
  return new Promise((resolve, reject) => {
    place(id)
      .then(resolve)
      .catch(error => {
        log.error({ error }, 'could not place'); // ~> twice
        reject(error);
      });
  });
}

/** One of several paths is enough. */
export async function placeOnce(id: string): Promise<void> {
  try {
    await place(id);
  } catch (error) {
    if (error instanceof OrderError) {
      log.warn({ error }, 'refused'); // ~> twice
    }
    throw error;
  }
}

export async function placeTyped(id: string): Promise<void> {
  try {
    await place(id);
  } catch (error) {
    const failure = error as OrderError;
    log.error(failure); // ~> twice
    if (failure.cause) throw failure.cause;
    throw failure;
  }
}

export async function placeInTransaction(id: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('insert into orders values ($1)', [id]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    log.error({ error, id }, 'rolled back'); // ~> twice
    throw error;
  } finally {
    client.release();
  }
}

export async function placeMany(ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    try {
      await place(id);
    } catch (error) {
      log.child({ id }).error({ error }, 'stopped'); // ~> twice
      throw error;
    }
  }
}

export class Orders {
  readonly #logger = new Logger(Orders.name);

  async place(id: string): Promise<void> {
    try {
      await place(id);
    } catch (error) {
      this.#logger.error('could not place', error); // ~> twice
      throw error;
    }
  }

  placeSync(id: string): string {
    try {
      return JSON.parse(id) as string;
    } catch (error) {
      this.#logger.error((error as Error).message); // ~> twice
      throw new Error('no order', { cause: error });
    }
  }

  readonly retry = async (id: string): Promise<void> => {
    await place(id).catch((error: unknown) => {
      this.#logger.warn(`again: ${String(error)}`); // ~> twice
      throw error;
    });
  };

  get first(): Promise<void> {
    return place('1').catch(error => {
      this.#logger.error(error); // ~> twice
      throw Object.assign(error as Error, { order: '1' });
    });
  }
}

// ---- spared
export async function logOnly(id: string): Promise<void> {
  try {
    await place(id);
  } catch (error) {
    log.error({ error }, 'could not place');
  }
}

export async function throwOnly(id: string): Promise<void> {
  try {
    await place(id);
  } catch (error) {
    throw new OrderError('could not place', { cause: error });
  }
}

export async function quiet(id: string): Promise<void> {
  try {
    await place(id);
  } catch (error) {
    log.debug({ error }, 'could not place');
    log.info({ error }, 'could not place');
    throw error;
  }
}

// Either is logged or is thrown.
export async function either(id: string): Promise<void> {
  try {
    await place(id);
  } catch (error) {
    if (error instanceof OrderError) throw error;
    log.error({ error }, 'could not place');
  }
}

// Another error leaves here: the log is the only place that has the first one.
export async function answer(id: string): Promise<void> {
  try {
    await place(id);
  } catch (error) {
    log.error({ error }, 'could not place');
    throw new OrderError('internal error');
  }
}

// Who runs these only tries again: nobody else would log it.
setInterval(() => {
  place('1').catch(error => {
    log.error({ error }, 'could not place');
    throw error;
  });
}, 60_000);

events.on('order', async (id: string) => {
  try {
    await place(id);
  } catch (error) {
    log.error({ error }, 'could not place');
    throw error;
  }
});

export async function explained(id: string): Promise<void> {
  try {
    await place(id);
  } catch (error) {
    // Logged here too, because the scheduler's log does not say for which order.
    log.error({ error, id }, 'could not place');
    throw error;
  }
}

export async function withoutError(id: string): Promise<void> {
  try {
    await place(id);
  } catch (error) {
    log.warn({ id }, 'giving the lock back');
    throw error;
  }
}

// A span is no log.
export async function traced(id: string): Promise<void> {
  const span = trace.getTracer('orders').startSpan('place');
  try {
    await place(id);
  } catch (error) {
    span.recordException(error as Error);
    throw error;
  } finally {
    span.end();
  }
}

// What is thrown in the next round is another error.
export async function placeAny(ids: readonly string[]): Promise<void> {
  for (;;) {
    try {
      await place(ids[0] ?? '');
    } catch (error) {
      if (error instanceof OrderError) throw error;
      log.warn({ error }, 'once more');
    }
  }
}

abstract class Task {
  abstract perform(id: string): Promise<void>;
}

export class PlaceTask extends Task {
  override async perform(id: string): Promise<void> {
    try {
      await place(id);
    } catch (error) {
      log.error({ error }, 'could not place');
      throw error;
    }
  }
}

export async function handle(job: { data: string }): Promise<void> {
  try {
    await place(job.data);
  } catch (error) {
    log.error({ error, order: job.data }, 'could not place');
    throw error;
  }
}

// A rejection is only a result here.
export const placeAll = (ids: readonly string[]) =>
  Promise.allSettled(
    ids.map(async id => {
      try {
        await place(id);
      } catch (error) {
        log.error({ error, id }, 'could not place');
        throw error;
      }
    }),
  );
