import { countOrders, findOrder } from './store.js';

const cache = new Map<string, number>();

export function cachedCount(isFresh: boolean) {
  if (isFresh) return 0; // ~> sometimesPromise
  return countOrders();
}

export const orNothing = (id: string | undefined) => {
  if (id === undefined) return null; // ~> sometimesPromise
  return findOrder(id);
};

export const byCondition = (id: string) => (id === '' ? [] : findOrder(id)); // ~> sometimesPromise

export function nested(id: string, isNew: boolean) {
  const empty = { id, total: 0 };
  switch (id) {
    case '':
      return `none`; // ~> sometimesPromise
    default:
      return isNew ? Promise.resolve(empty) : findOrder(id);
  }
}

export function chained(id: string) {
  const total: number = cache.size;
  if (total > 0) return total; // ~> sometimesPromise
  return findOrder(id).then(order => order?.total);
}

export class Counter {
  #known = 0;

  count() {
    if (this.#known > 0) return -1; // ~> sometimesPromise
    return this.recount();
  }

  readonly ids = (isEmpty: boolean) => {
    if (isEmpty) return []; // ~> sometimesPromise
    return Promise.all([findOrder('1'), findOrder('2')]);
  };

  async recount(): Promise<number> {
    this.#known = await countOrders();
    return this.#known;
  }
}
