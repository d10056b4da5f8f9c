import { EventEmitter } from 'node:events';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { countOrders, findOrder, type Order } from './store.js';

type Callback<T> = (error: Error | null, result?: T) => void;
declare function register(name: string, handler: (...args: never[]) => unknown): void;

// A callback that may be left out, or an overload for each of two styles, is a documented choice.
export async function optional(id: string, callback?: Callback<Order>): Promise<Order | undefined> {
  const order = await findOrder(id);
  if (callback) callback(null, order);
  return order;
}

export async function tested(id: string, callback: Callback<Order> | undefined): Promise<Order | undefined> {
  const order = await findOrder(id);
  if (typeof callback === 'function') callback(null, order);
  return order;
}

export function both(id: string): Promise<Order | undefined>;
export function both(id: string, callback: Callback<Order>): void;
export function both(id: string, callback: Callback<Order> = () => undefined): Promise<Order | undefined> | void {
  const order = findOrder(id);
  order.then(found => callback(null, found)).catch(callback);
  return order;
}

// Middleware hands on or hands over an error; its result nobody takes for an answer.
export async function middleware(request: Request, response: Response, next: NextFunction): Promise<void> {
  try {
    response.json(await findOrder(String(request.query['id'])));
  } catch (error) {
    next(error);
  }
}

export const typed: RequestHandler = async (_request, response, next) => {
  await countOrders().then(count => response.json({ count }), next);
};

// Callbacks that are not completions: an iteratee, a unit of work.
export async function withOrder<T>(id: string, work: (order: Order | undefined) => Promise<T>): Promise<T> {
  return work(await findOrder(id));
}

export async function eachOrder(ids: string[], visit: (index: number, order?: Order) => void): Promise<void> {
  for (const [index, id] of ids.entries()) visit(index, await findOrder(id));
}

// Whoever is handed the function has asked for its shape.
register('verify', async (token: string, done: Callback<Order>) => done(null, await findOrder(token)));

async function verify(token: string, done: Callback<Order>): Promise<void> {
  done(null, await findOrder(token));
}
register('verify again', verify);

export class Strategy extends EventEmitter {
  async verify(token: string, done: Callback<Order>): Promise<void> {
    done(null, await findOrder(token));
  }
}

interface Loader {
  load(id: string, callback: Callback<Order>): Promise<void>;
  count(): number | Promise<number>;
}

export class OrderLoader implements Loader {
  async load(id: string, callback: Callback<Order>): Promise<void> {
    callback(null, await findOrder(id));
  }

  count() {
    return this.load.length > 5 ? 0 : countOrders();
  }
}

// A declared result that may be either says so to every caller.
export function declared(isFresh: boolean): number | Promise<number> {
  return isFresh ? 0 : countOrders();
}

// In a chain a value is as good as a promise of it, and so it is in an async function.
export const inChain = (id: string): Promise<unknown> =>
  findOrder(id).then(order => {
    if (!order) return 0;
    return countOrders();
  });

export async function inAsync(isFresh: boolean) {
  if (isFresh) return 0;
  return countOrders();
}

// Leaving early without a value, and values that may be promises themselves.
export function early(id: string | undefined) {
  if (id === undefined) return;
  return findOrder(id);
}

export function out(value: unknown, isNew: boolean) {
  return isNew ? findOrder('1') : value;
}

export const resolvers = {
  order(id: string) {
    return id === '' ? null : findOrder(id);
  },
};

// One step reads as well in a chain.
export async function concise(id: string): Promise<unknown[]> {
  await countOrders()
    .then(() => {
      console.log('counted');
    })
    .catch((error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    });
  const text = await findOrder(id).then(order => {
    return JSON.stringify(order);
  });
  const total = await findOrder(id).then(order => order?.total);
  const hasAny = await countOrders().then(
    count => count > 0,
    () => false,
  );
  const both = await Promise.all([
    findOrder(id).then(order => {
      console.log(order);
      return order;
    }),
  ]);
  const count = await countOrders().catch((error: unknown) => {
    console.error(error);
    throw error;
  });
  return [total, hasAny, both, count, text];
}

export function chainOnly(id: string): Promise<void> {
  return findOrder(id).then(async order => {
    console.log(order);
  });
}

// `then` and `catch` as the arms of one decision; a word about the value and the value.
export const isThere = async (id: string): Promise<boolean> =>
  await findOrder(id)
    .then(order => {
      if (!order) throw new Error('none');
      return true;
    })
    .catch(() => false);
export const eitherWay = async (id: string): Promise<boolean> =>
  await findOrder(id).then(
    order => {
      if (!order) return false;
      return true;
    },
    () => false,
  );
export const told = async (): Promise<number> =>
  await countOrders().then(count => {
    console.log(count);
    return count;
  });
