import { err, errAsync, ok, okAsync, type Result, ResultAsync } from 'neverthrow';
import { markShipped, pool, redis } from './store.js';

async function ship(id: string): Promise<void> {
  await markShipped(id);
}

async function shipSafely(id: string): Promise<void> {
  try {
    await ship(id);
  } catch (error) {
    console.error(error);
  }
}

export async function shipAll(ids: readonly string[]): Promise<void> {
  await Promise.allSettled(ids.map(id => ship(id))); // ~> discarded
  await Promise.allSettled(ids.map(ship)); // ~> discarded
  await Promise.allSettled([redis.del('open'), pool.query('select 1')]); // ~> discarded
  // ~v discarded
  await Promise.allSettled(
    ids.map(async id => {
      await markShipped(id);
      await redis.del(id);
    }),
  );
  const pending = ids.map(id => markShipped(id));
  await Promise.allSettled(pending); // ~> discarded
  const tasks: Promise<void>[] = [];
  for (const id of ids) tasks.push(ship(id));
  await Promise.allSettled([...tasks, redis.del('open')]); // ~> discarded
  await Promise.allSettled(tasks); // ~> discarded
  const results = await Promise.allSettled([ship('1')]); // ~> discarded
}

function check(id: string): Result<string, Error> {
  return id ? ok(id) : err(new Error('no id'));
}

const save = (id: string): ResultAsync<string, Error> => ResultAsync.fromPromise(ship(id).then(() => id), String).mapErr(text => new Error(text));

async function later(id: string): Promise<Result<string, Error>> {
  return check(id);
}

class Orders {
  place(id: string): ResultAsync<string, Error> {
    return id ? okAsync(id) : errAsync(new Error('no id'));
  }

  async placeAll(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.place(id); // ~> unused
  }
}

export async function results(id: string): Promise<void> {
  check(id); // ~> unused
  check(id).map(found => console.log(found)); // ~> unused
  void save(id); // ~> unused
  await save(id); // ~> unused
  await save(id).andThen(found => save(found)); // ~> unused
  await later(id); // ~> unused
  await new Orders().place(id); // ~> unused
}

// ---- spared
export async function looked(ids: readonly string[]): Promise<PromiseSettledResult<void>[]> {
  await Promise.allSettled(ids.map(id => shipSafely(id)));
  await Promise.allSettled(ids.map(id => ship(id).catch(console.error)));
  // The next run picks up what failed.
  await Promise.allSettled(ids.map(id => ship(id)));
  const [first] = await Promise.allSettled([ship('1')]);
  if (first.status === 'rejected') throw first.reason;
  const all = await Promise.allSettled(ids.map(ship));
  if (all.some(({ status }) => status === 'rejected')) console.warn('some failed');
  return Promise.allSettled(ids.map(ship));
}

export async function shutdown(): Promise<void> {
  await Promise.allSettled([pool.end(), redis.quit()]);
}

export async function stopAll(ids: readonly string[]): Promise<void> {
  try {
    await ship('1');
  } finally {
    await Promise.allSettled(ids.map(ship));
  }
}

export async function used(id: string): Promise<Result<string, Error>> {
  check(id).match(console.log, console.error);
  await save(id).match(console.log, console.error);
  save(id).mapErr(console.error);
  const result = check(id);
  if (result.isErr()) return err(result.error);
  // Best effort: failing to note it must not fail the order.
  await save(`${id}-note`);
  return later(id);
}
