import { failed } from './failed.js';

export class OrderError extends Error {
  override readonly name = 'OrderError';
  readonly code = 'ORDER';
}

type State = 'open' | 'paid';

function negative(total: number): Error {
  return new RangeError(`a total of ${total}`);
}

export class Order {
  #state: State = 'open';

  constructor(readonly total: number) {
    if (total < 0) throw new Error('a total is never below zero euros'); // ~> untyped
    if (total > 1_000) throw new RangeError(`too much: ${total}`); // ~> untyped
    if (Number.isNaN(total)) throw TypeError('no number'); // ~> untyped
  }

  pay(): void {
    if (this.#state === 'paid') throw new globalThis.Error('paid already');
    this.#state = 'paid';
  }

  static of(total: number): Order {
    const error = new Error('nothing to pay'); // ~> untyped
    if (total === 0) throw error;
    return new Order(total);
  }

  get half(): number {
    if (this.total % 2 > 0) throw negative(this.total); // ~> untyped
    if (this.total > 10) throw failed('odd'); // ~> untyped
    return this.total / 2;
  }

  later(): Promise<number> {
    if (this.#state === 'paid') return Promise.reject(new Error('paid already')); // ~> untyped
    return Promise.resolve(this.total);
  }

  readonly check = (limit: number): void => {
    // ~v untyped
    throw limit > 3 ? new Error('above the limit') : new OrderError('below the limit');
  };
}

export function totalOf(orders: readonly Order[]): number {
  return orders.reduce((sum, order) => {
    if (order.total > 100) throw new Error('too large an order'); // ~> untyped
    return sum + order.total;
  }, 0);
}

export function* open(orders: readonly Order[]): Generator<Order> {
  for (const order of orders) {
    if (!order) throw new ReferenceError('no order'); // ~> untyped
    yield order;
  }
}

// ---- spared
export function typed(): never {
  throw new OrderError('with a class');
}

export function describe(state: State): string {
  switch (state) {
    case 'open':
      return 'open';
    case 'paid':
      return 'paid';
    default: {
      const rest: never = state;
      throw new Error(`a state that is none: ${String(rest)}`);
    }
  }
}

export function assertNever(value: never): never {
  throw new Error(`what is this: ${String(value)}`);
}

export function assertOpen(order: Order): asserts order is Order {
  if (!order.total) throw new Error('not open');
}

export function later(): never {
  throw new Error('Not implemented');
}

export function always(total: number): number {
  if (total < 0) throw new Error('unreachable: totals are checked before');
  return total;
}

export function again(work: () => void): void {
  try {
    work();
  } catch (error) {
    throw error;
  }
}
