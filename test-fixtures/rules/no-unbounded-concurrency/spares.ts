import { S3Client } from '@aws-sdk/client-s3';
import async from 'async';
import { Semaphore as LibrarySemaphore } from 'async-mutex';
import Bottleneck from 'bottleneck';
import DataLoader from 'dataloader';
import { eq, inArray } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { pgTable, text } from 'drizzle-orm/pg-core';
import knex from 'knex';
import { readFile } from 'node:fs/promises';
import pLimit from 'p-limit';
import pMap from 'p-map';
import PQueue from 'p-queue';
import { chunk, gently, Semaphore } from './limits.js';
import { profiles } from './profiles.js';
import { allSubscribers, byIds, markSent, pool, redis, subscribersOn, type Row } from './store.js';

const base = 'https://mail.example.test';
const regions = ['eu', 'us', 'ap'] as const;
const settings = { hosts: ['a.example.test', 'b.example.test'] };
const tables = knex({ client: 'pg' });
const orders = pgTable('orders', { id: text('id').primaryKey() });
const database = drizzle(pool);
export const objects = new S3Client({});

/** Literals, tuples and constants. */
export async function literals(): Promise<unknown> {
  await Promise.all(['a', 'b'].map(id => markSent(id)));
  await Promise.all(regions.map(region => fetch(`${base}/${region}`)));
  await Promise.all([...regions, 'sa'].map(region => fetch(`${base}/${region}`)));
  await Promise.all(settings.hosts.map(host => fetch(`https://${host}`)));
  await Promise.all(Object.keys({ eu: 1, us: 2 }).map(region => fetch(`${base}/${region}`)));
  await Promise.all(Array.from({ length: 4 }, (_, shard) => fetch(`${base}/${shard}`)));
  await Promise.all(
    Array(Math.min((await allSubscribers()).length, 10))
      .fill(0)
      .map(() => fetch(base)),
  );
  return Promise.all([allSubscribers(), fetch(base), pool.query('select 1')]);
}

/** Slices, chunks and pages of a constant size. */
export async function pieces(): Promise<void> {
  const subscribers = await allSubscribers();
  await Promise.all(subscribers.slice(0, 10).map(({ id }) => markSent(id)));
  for (const part of chunk(subscribers, 10)) {
    await Promise.all(part.map(({ id }) => markSent(id)));
  }
  for (let at = 0; at < subscribers.length; at += 10) {
    const some = subscribers.slice(at, at + 10);
    await Promise.all(some.map(({ id }) => markSent(id)));
    const found = await byIds(some.map(({ id }) => id));
    await Promise.all(found.map(({ id }) => markSent(id)));
  }
  const page = await subscribersOn(0, 50);
  await Promise.all(page.map(({ id }) => markSent(id)));
  const recent = await tables('orders').select('id').limit(20);
  await Promise.all(recent.map(({ id }: Row) => markSent(id)));
  const { rows } = await pool.query<Row>('select id from orders limit 20');
  await Promise.all(rows.map(({ id }) => markSent(id)));
  const query = database.select().from(orders).$dynamic();
  if (rows.length > 0) query.limit(20);
  const some = await query;
  await Promise.all(some.map(({ id }) => markSent(id)));
}

/** Batches that are flushed when they are full. */
export async function flushed(): Promise<void> {
  let batch: Promise<void>[] = [];
  for (const { id } of await allSubscribers()) {
    batch.push(markSent(id));
    if (batch.length < 10) continue;
    await Promise.all(batch);
    batch = [];
  }
  await Promise.all(batch);
}

/** Limiters of libraries and of the project. */
const limit = pLimit(5);
const queue = new PQueue({ concurrency: 5 });
const bottleneck = new Bottleneck({ maxConcurrent: 5 });
const semaphore = new Semaphore(5);
const limits = { concurrency: 5 };
export async function limiters(): Promise<void> {
  const subscribers = await allSubscribers();
  await Promise.all(subscribers.map(({ id }) => limit(() => markSent(id))));
  await Promise.all(subscribers.map(({ id }) => limit(markSent, id)));
  await Promise.all(subscribers.map(({ id }) => queue.add(() => markSent(id))));
  await Promise.all(subscribers.map(({ id }) => bottleneck.schedule(() => markSent(id))));
  await Promise.all(subscribers.map(({ id }) => gently(() => markSent(id))));
  await Promise.all(
    subscribers.map(async ({ id }) => {
      await semaphore.acquire();
      try {
        await markSent(id);
      } finally {
        semaphore.release();
      }
    }),
  );
  await pMap(subscribers, ({ id }) => markSent(id), { concurrency: 5 });
  await pMap(subscribers, ({ id }) => markSent(id), limits);
  await async.mapLimit(subscribers, 5, async ({ id }: Row) => markSent(id));
}

/** A semaphore of a library, one of the project's own, and a loader that makes one query of many. */
const permits = new LibrarySemaphore(5);
const rowLoader = new DataLoader(async (ids: readonly string[]) => byIds(ids));
const waiting: { go: () => void }[] = [];
const turn = () => new Promise<void>(go => waiting.push({ go }));
export async function limitersByFact(): Promise<void> {
  const subscribers = await allSubscribers();
  await Promise.all(subscribers.map(({ id }) => permits.runExclusive(() => markSent(id))));
  await Promise.all(
    subscribers.map(async ({ id }) => {
      const [, release] = await permits.acquire();
      await markSent(id).finally(release);
    }),
  );
  await Promise.all(subscribers.map(({ id }) => rowLoader.load(id)));
  await Promise.all(
    subscribers.map(async ({ id }) => {
      await turn();
      await markSent(id);
    }),
  );
}

/** Nothing is started that costs a connection or somebody's quota. */
export async function withoutIo(): Promise<unknown> {
  const subscribers = await allSubscribers();
  await Promise.all(subscribers.map(async ({ email }) => email.toLowerCase()));
  await Promise.all(subscribers.map(({ id }) => redis.del(id)));
  await Promise.all(subscribers.map(({ id }) => readFile(`/var/mail/${id}`)));
  return subscribers.map(({ id }) => () => profiles.enrich(id));
}

/** Promises that exist already. */
export async function existing(running: readonly Promise<void>[], tasks: Map<string, Promise<void>>): Promise<void> {
  await Promise.all(running);
  await Promise.all(tasks.values());
  await Promise.all(running.map(one => one.catch(() => undefined)));
}

/** How long a parameter, a field or a split text is, is somebody else's affair. */
export class Sender {
  readonly #hosts: string[] = [];
  add(host: string): void {
    this.#hosts.push(host);
  }
  async send(ids: readonly string[], row: Row, list: string): Promise<void> {
    await Promise.all(ids.map(id => markSent(id)));
    await Promise.all(row.children.map(({ id }) => markSent(id)));
    await Promise.all(this.#hosts.map(host => fetch(`https://${host}`)));
    await Promise.all(list.split(',').map(id => markSent(id)));
    // As many are found as keys are given.
    const found = await byIds(ids);
    await Promise.all(found.map(({ id }) => markSent(id)));
  }
}

/** What another service answers with is its affair. */
export async function answers(): Promise<void> {
  const ids = (await (await fetch(base)).json()) as string[];
  await Promise.all(ids.map(id => markSent(id)));
  const more = await fetch(base).then(answer => answer.json() as Promise<string[]>);
  await Promise.all(more.map(id => markSent(id)));
}

/** One connection does one thing after the other. */
export async function inTransaction(): Promise<void> {
  const subscribers = await allSubscribers();
  await tables.transaction(async trx => {
    await Promise.all(subscribers.map(({ id }) => trx('orders').where({ id }).del()));
  });
  const client = await pool.connect();
  try {
    await Promise.all(subscribers.map(({ id }) => client.query('delete from orders where id = $1', [id])));
  } finally {
    client.release();
  }
}

/** The caller's options may carry a transaction. */
export async function withOptions(options: { rowMode: 'array'; text: string }): Promise<void> {
  const subscribers = await allSubscribers();
  await Promise.all(subscribers.map(({ id }) => pool.query(options, [id])));
}

/** One after the other. */
export async function inSequence(): Promise<void> {
  for (const { id } of await allSubscribers()) await markSent(id);
}

/** Rows that somebody chose: an owner's, a key's, a page's. How many there are the code does not show. */
export class Owners {
  constructor(private readonly tenant: string) {}
  async notify(owner: string, page: number): Promise<void> {
    const { rows } = await pool.query<Row>('select id from orders where owner = $1', [owner]);
    await Promise.all(rows.map(({ id }) => markSent(id)));
    const ofTenant = await tables('orders').select('id').where({ tenant: this.tenant });
    await Promise.all(ofTenant.map(({ id }: Row) => markSent(id)));
    const found = await database.select().from(orders).where(eq(orders.id, owner));
    await Promise.all(found.map(({ id }) => markSent(id)));
    const paged = await tables('orders').select('id').offset(page).limit(perPage);
    await Promise.all(paged.map(({ id }: Row) => markSent(id)));
    const query = tables('orders').select('id');
    if (page > 0) void query.where('owner', owner);
    const some = await query;
    await Promise.all(some.map(({ id }: Row) => markSent(id)));
    const listed = await ordersOf(owner);
    await Promise.all(listed.map(({ id }) => markSent(id)));
    const latest = await ordersOf();
    await Promise.all(latest.map(({ id }) => markSent(id)));
  }
}
const perPage = 50;
async function ordersOf(owner?: string, count = 20): Promise<Row[]> {
  const { rows } = await pool.query<Row>('select id from orders where owner = $1 limit $2', [owner, count]);
  return rows;
}

/** A file of the deployment is as long as its author made it. */
export async function fromFile(): Promise<void> {
  const lines = JSON.parse(await readFile('/etc/app/hosts.json', 'utf8')) as string[];
  await Promise.all(lines.map(host => fetch(`https://${host}`)));
}

/** The rows that are claimed are those of a list, and the list is as long as a limit says. */
export class Importer {
  readonly #batchSize = 20;

  async run(capacity: number): Promise<void> {
    const size = Math.min(this.#batchSize, capacity);
    const ids = await this.candidates(size);
    const claimed = await database.update(orders).set({ id: 'claimed' }).where(inArray(orders.id, ids)).returning();
    await Promise.all(claimed.map(({ id }) => markSent(id)));
  }

  private async candidates(limit: number): Promise<string[]> {
    const rows = await database.select({ id: orders.id }).from(orders).limit(limit);
    return rows.map(({ id }) => id);
  }
}
