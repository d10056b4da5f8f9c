import async from 'async';
import axios from 'axios';
import { drizzle } from 'drizzle-orm/node-postgres';
import { eq } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import type { Request, Response } from 'express';
import knex from 'knex';
import nodemailer from 'nodemailer';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import pMap from 'p-map';
import { profiles } from './profiles.js';
import { allSubscribers, markSent, pool, type Row } from './store.js';

declare const _: { map<T, U>(list: readonly T[], each: (item: T) => U): U[]; uniqBy<T>(list: readonly T[], key: string): T[] };
const base = 'https://mail.example.test';
const transport = nodemailer.createTransport({ host: 'smtp.example.test' });
const orders = pgTable('orders', { id: text('id').primaryKey(), owner: text('owner') });
const database = drizzle(pool);
const tables = knex({ client: 'pg' });

export async function mapped(): Promise<void> {
  const subscribers = await allSubscribers();
  await Promise.all(subscribers.map(({ id }) => fetch(`${base}/${id}`, { method: 'POST' }))); // ~> unbounded
}

export async function settled(): Promise<number> {
  const { rows } = await pool.query<Row>('select id from subscribers');
  const results = await Promise.allSettled(rows.map(row => axios.post(base, row))); // ~> unbounded
  return results.filter(({ status }) => status === 'rejected').length;
}

export async function fastest(): Promise<unknown> {
  const mirrors = await allSubscribers();
  return Promise.any(mirrors.map(async ({ id }) => fetch(`${base}/${id}`))); // ~> unbounded
}

export async function filteredFirst(): Promise<void> {
  const stale = (await allSubscribers()).filter(({ email }) => email.endsWith('.test'));
  await Promise.all(stale.map(async ({ id }) => pool.query('delete from subscribers where id = $1', [id]))); // ~> unbounded
}

export async function flattened(): Promise<void> {
  const subscribers = await allSubscribers();
  await Promise.all(
    // ~v unbounded
    subscribers.flatMap(({ id, email }) => [
      pool.query('delete from mails where owner = $1', [id]),
      pool.query('delete from bounces where email = $1', [email]),
    ]),
  );
}

export async function arrayFrom(): Promise<unknown> {
  const owners = new Set((await allSubscribers()).map(({ email }) => email));
  return Promise.all(Array.from(owners, async to => transport.sendMail({ to, subject: 'News' }))); // ~> unbounded
}

export async function pushed(): Promise<void> {
  const subscribers = await allSubscribers();
  const sending: Promise<unknown>[] = [];
  for (const { email } of subscribers) {
    sending.push(transport.sendMail({ to: email, subject: 'News' })); // ~> unbounded
  }
  await Promise.all(sending);
}

export async function counted(): Promise<void> {
  const subscribers = await allSubscribers();
  const marking: Promise<void>[] = [];
  for (let at = 0; at < subscribers.length; at++) {
    marking.push(markSent(subscribers[at]?.id ?? '')); // ~> unbounded
  }
  await Promise.all(marking);
}

export async function pushedFromForEach(): Promise<void> {
  const marking: Promise<void>[] = [];
  const subscribers = await allSubscribers();
  subscribers.forEach(({ id }) => {
    marking.push(markSent(id)); // ~> unbounded
  });
  await Promise.all(marking);
}

export async function forAwait(file: string): Promise<void> {
  const marking: Promise<void>[] = [];
  const lines = createInterface({ input: createReadStream(file) });
  for await (const id of lines) {
    marking.push(markSent(id)); // ~> unbounded
  }
  await Promise.all(marking);
}

export async function spread(): Promise<void> {
  const subscribers = await allSubscribers();
  await Promise.all([pool.query('select 1'), ...subscribers.map(({ id }) => markSent(id))]); // ~> unbounded
}

export async function inVariable(): Promise<void> {
  const subscribers = await allSubscribers();
  const marking = subscribers.map(async ({ id }) => markSent(id)); // ~> unbounded
  await Promise.all(marking);
}

const notify = async ({ email }: Row) => transport.sendMail({ to: email, subject: 'News' });
export async function namedCallback(): Promise<void> {
  await Promise.all((await allSubscribers()).map(notify)); // ~> unbounded
}

export class Newsletter {
  async send(): Promise<void> {
    const subscribers = await this.recipients();
    await Promise.all(subscribers.map(subscriber => this.deliver(subscriber))); // ~> unbounded
    await Promise.all(subscribers.map(this.deliver)); // ~> unbounded
  }
  private async recipients(): Promise<Row[]> {
    const { rows } = await pool.query<Row>('select id, email from subscribers');
    return rows;
  }
  private async deliver({ id }: Row): Promise<void> {
    await axios.post(`${base}/${id}`);
  }
}

/** The request is made three functions away, in another module. */
export async function deep(): Promise<unknown> {
  const subscribers = await allSubscribers();
  return Promise.all(subscribers.map(async ({ id }) => profiles.enrich(id))); // ~> unbounded
}

export async function libraries(): Promise<void> {
  const subscribers = await allSubscribers();
  await pMap(subscribers, ({ id }) => markSent(id)); // ~> unbounded
  await pMap(subscribers, ({ id }) => markSent(id), { stopOnError: false }); // ~> unbounded
  await pMap(subscribers, ({ id }) => markSent(id), { concurrency: Infinity }); // ~> unbounded
  await async.map(subscribers, async ({ id }: Row) => markSent(id)); // ~> unbounded
  await async.each(subscribers, async ({ id }: Row) => markSent(id)); // ~> unbounded
}

export async function builders(): Promise<unknown> {
  const owners = await database.select().from(orders);
  await Promise.all(owners.map(({ id }) => tables('orders').where({ id }).del())); // ~> unbounded
  return Promise.all(owners.map(({ id }) => database.select().from(orders).where(eq(orders.id, id)))); // ~> unbounded
}

export async function remove(request: Request, response: Response): Promise<void> {
  const { ids } = request.body as { ids: string[] };
  await Promise.all(ids.map(id => pool.query('delete from orders where id = $1', [id]))); // ~> unbounded
  await Promise.all((request.body.owners as string[]).map(id => fetch(`${base}/${id}`))); // ~> unbounded
  response.sendStatus(204);
}

export async function collection(): Promise<void> {
  const subscribers = await allSubscribers();
  await Promise.all(_.map(subscribers, ({ id }) => markSent(id))); // ~> unbounded
  const unique = _.uniqBy(subscribers, 'email');
  await Promise.all(unique.map(({ id }) => markSent(id))); // ~> unbounded
}

/** The keys come from outside themselves; so do what they find. */
export async function byKeys(): Promise<void> {
  const ids: string[] = (await allSubscribers()).map(({ id }) => id);
  const { rows } = await pool.query<Row>('select id from orders where owner = any($1)', [ids]);
  await Promise.all(rows.map(({ id }) => markSent(id))); // ~> unbounded
}

export async function sideBySide(): Promise<void> {
  const [subscribers] = await Promise.all([allSubscribers(), pool.query('select 1')]);
  const results = await Promise.all(subscribers.map(({ id }) => profiles.enrich(id))); // ~> unbounded
  await Promise.all(results.map(({ id }) => markSent(id))); // ~> unbounded
}

/** What is due across all owners: constants and the time choose, not somebody who knows how many there are. */
export async function due(): Promise<void> {
  const { rows } = await pool.query<Row>('select id from orders where state = $1 and due < $2', ['open', new Date()]);
  await Promise.all(rows.map(({ id }) => markSent(id))); // ~> unbounded
  const cutoff = new Date(Date.now() - 30 * 86_400_000);
  const old = await tables('orders').select('id').where('created', '<', cutoff);
  await Promise.all(old.map(({ id }: Row) => markSent(id))); // ~> unbounded
}

/** Whoever reads page after page expects many. */
export async function pages(owner: string): Promise<void> {
  const all: Row[] = [];
  for (let at = 0; ; at += 100) {
    const { rows } = await pool.query<Row>('select id from orders where owner = $1 offset $2 limit 100', [owner, at]);
    if (rows.length === 0) break;
    all.push(...rows);
  }
  await Promise.all(all.map(({ id }) => markSent(id))); // ~> unbounded
}

async function inState(state: 'open' | 'done'): Promise<Row[]> {
  const { rows } = await pool.query<Row>('select id from orders where state = $1', [state]);
  return rows;
}
/** A name that promises little is no bound. */
export async function batch(): Promise<void> {
  const page = await inState('open');
  await Promise.all(page.map(({ id }) => limitedSend(id))); // ~> unbounded
}
const limitedSend = (id: string) => fetch(`${base}/${id}`, { method: 'POST' });
