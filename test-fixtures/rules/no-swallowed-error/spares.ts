import { access, readFile, stat, unlink } from 'node:fs/promises';
import { trace } from '@opentelemetry/api';
import { err, ok, type Result } from 'neverthrow';
import { log, markShipped, pool, redis } from './store.js';

class NotFoundError extends Error {}

/** A narrowed expected error. */
export async function config(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}

export async function find(id: string): Promise<unknown> {
  try {
    const { rows } = await pool.query('select * from orders where id = $1', [id]);
    if (rows.length === 0) throw new NotFoundError(id);
    return rows[0];
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}

export async function poll(signal: AbortSignal): Promise<void> {
  try {
    await pool.query('select 1');
  } catch (error) {
    if ((error as Error).name === 'AbortError' && signal.aborted) return;
    throw error;
  }
}

/** Cleanup in finally, in another failure's handler, in shutdown. */
export async function withLock<T>(key: string, work: () => Promise<T>): Promise<T> {
  await redis.set(key, '1', 'PX', 1000);
  try {
    return await work();
  } finally {
    await redis.del(key).catch(() => {});
  }
}

export async function replace(path: string): Promise<void> {
  try {
    await markShipped(path);
  } catch (error) {
    await pool.query('delete from drafts where id = $1', [path]).catch(() => undefined);
    throw error;
  }
}

export async function shutdown(): Promise<void> {
  try {
    await pool.end();
  } catch {}
  try {
    await redis.quit();
  } catch {}
}

process.on('SIGTERM', async () => {
  try {
    await pool.query('update workers set stopped_at = now()');
  } catch {}
});

export async function removeUpload(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch {}
}

/** A comment that states why. */
export async function touch(id: string): Promise<void> {
  try {
    await pool.query('update sessions set seen_at = now() where id = $1', [id]);
  } catch {
    // A missed timestamp is corrected by the next request.
  }
}

export async function touchAfter(id: string): Promise<void> {
  // Best effort: a failure here must not fail the request.
  redis.set(`seen:${id}`, '1').catch(() => {});
}

/**
 * Sends a hint to the other nodes. Failures are ignored, since each node asks again every minute.
 */
export async function hint(id: string): Promise<void> {
  try {
    await redis.publish('hints', id);
  } catch {}
}

/** Parse or default, of untrusted text. */
export function filterOf(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

export function hostOf(text: string): string | undefined {
  try {
    return new URL(text).host;
  } catch {
    return undefined;
  }
}

/** A failing cache that is logged and read around. */
export async function order(id: string): Promise<unknown> {
  let cached: string | null = null;
  try {
    cached = await redis.get(`order:${id}`);
  } catch (error) {
    log.warn({ error }, 'cache unavailable');
  }
  if (cached) return JSON.parse(cached) as unknown;
  const { rows } = await pool.query('select * from orders where id = $1', [id]);
  return rows[0];
}

export async function orderFromEither(id: string): Promise<unknown> {
  try {
    return await redis.get(`order:${id}`);
  } catch {
    return (await pool.query('select * from orders where id = $1', [id])).rows[0];
  }
}

/** What tells: an error result, a status, state, a span, an error object. */
export async function place(id: string): Promise<Result<void, Error>> {
  try {
    await markShipped(id);
    return ok(undefined);
  } catch (error) {
    return err(error as Error);
  }
}

export async function placed(id: string): Promise<{ success: boolean }> {
  try {
    await markShipped(id);
    return { success: true };
  } catch (error) {
    log.error({ error }, 'could not place');
  }
  return { success: false };
}

export async function report(): Promise<{ database: 'up' | 'down' }> {
  let database: 'up' | 'down' = 'up';
  try {
    await pool.query('select 1');
  } catch {
    database = 'down';
  }
  return { database };
}

export async function isReady(): Promise<boolean> {
  try {
    await pool.query('select 1');
    return true;
  } catch {
    return false;
  }
}

export async function traced(id: string): Promise<void> {
  const span = trace.getTracer('orders').startSpan('ship');
  try {
    await markShipped(id);
  } catch (error) {
    span.recordException(error as Error);
    span.setStatus({ code: 2 });
  } finally {
    span.end();
  }
}

export async function collect(ids: readonly string[]): Promise<unknown[]> {
  const failures: unknown[] = [];
  for (const id of ids) {
    try {
      await markShipped(id);
    } catch (error) {
      failures.push({ id, error });
    }
  }
  return failures;
}

/** Retries until the last attempt and then throws. */
export async function ship(id: string): Promise<void> {
  for (let attempt = 1; attempt <= 3; attempt++) {
    try {
      return await markShipped(id);
    } catch {
      await new Promise(resolve => setTimeout(resolve, 100 * attempt));
    }
  }
  throw new Error(`could not ship ${id}`);
}

export async function shipOnce(id: string): Promise<void> {
  let attempts = 0;
  while (attempts++ < 3) {
    try {
      return await markShipped(id);
    } catch {}
  }
  throw new Error(`could not ship ${id}`);
}

/** Best-effort work that is logged as a warning or an error. */
export function announce(id: string): void {
  void redis.publish('orders', id).catch(error => log.warn({ error }, 'could not announce'));
}

export async function everyMinute(): Promise<void> {
  try {
    await pool.query('refresh materialized view totals');
  } catch (error) {
    log.error(error, 'could not refresh totals');
  }
}

/** Feature probes and optional modules. */
export async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

export async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}

export async function optionalProfiler(): Promise<unknown> {
  try {
    return await import('node:inspector');
  } catch {
    return undefined;
  }
}

/** A promise that others await: the handler only keeps the process alive. */
export function start(id: string): Promise<void> {
  const shipping = markShipped(id);
  shipping.catch(() => {});
  return shipping;
}

/** What the code sets is looked at afterwards. */
export async function user(id: string): Promise<unknown> {
  let row: unknown;
  try {
    row = (await pool.query('select * from users where id = $1', [id])).rows[0];
  } catch {}
  if (!row) throw new NotFoundError(id);
  return row;
}

/** A function that says itself what went wrong before it lets the failure through. */
async function cloneWithMessage(source: string, clone: (source: string) => Promise<void>): Promise<void> {
  try {
    await clone(source);
  } catch (error) {
    console.error(`could not clone ${source}`, error);
    throw error;
  }
}

export async function create(source: string, clone: (source: string) => Promise<void>): Promise<void> {
  try {
    await cloneWithMessage(source, clone);
  } catch {
    return;
  }
  console.info('created');
}

/** A tool that prints what went wrong and is over. */
export async function publish(id: string): Promise<void> {
  try {
    await markShipped(id);
  } catch (error) {
    console.log(error);
  }
  process.exit();
}

/** Pruning at opportunity, as the comment says: `null` may be the answer of a lookup that nobody knows. */
export async function lookUp(id: string, find: (id: string) => Promise<string>): Promise<string | null> {
  // Opportunistically drop what is old.
  pool.query('delete from sessions where seen_at < now()').catch(() => {});
  try {
    return await find(id);
  } catch {
    return null;
  }
}

/** The code fails in any case: what was tried only words that failure. */
export async function ask(url: string): Promise<Response> {
  const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
  if (!response.ok) {
    let message = response.statusText;
    try {
      message = await response.text();
    } catch {}
    throw new Error(`answered ${response.status}: ${message}`);
  }
  return response;
}

export function refuse(id: string): never {
  markShipped(id).catch(() => {});
  throw new TypeError('shipping must not be asked for here');
}

/** A console of the project's own. */
export class CacheConsole {
  error: typeof console.log = (...args) => {
    console.error('cache', ...args);
  };
  warn: typeof console.log = (...args) => {
    console.warn('cache', ...args);
  };
}

const cacheConsole = new CacheConsole();

export async function warm(): Promise<void> {
  try {
    await redis.ping();
    return;
  } catch (error) {
    cacheConsole.error(error);
  }
  cacheConsole.warn('going on without the cache');
}
