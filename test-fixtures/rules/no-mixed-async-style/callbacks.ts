import { countOrders, findOrder, type Order } from './store.js';

type Callback<T> = (error: Error | null | undefined, result?: T) => void;

// ~v callbackAndPromise
export async function loadOrder(id: string, callback: Callback<Order>): Promise<void> {
  try {
    callback(null, await findOrder(id));
  } catch (error) {
    callback(error as Error);
  }
}

// ~v callbackAndPromise
export const loadCount = async (callback: Callback<number>): Promise<void> => {
  const count = await countOrders();
  callback(undefined, count);
};

// ~v callbackAndPromise
export function loadBoth(id: string, done: Callback<Order>): Promise<unknown> {
  return findOrder(id).then(order => done(null, order), done);
}

// ~v callbackAndPromise
export const loadTotal = async function (id: string, cb: (error: null, total: number) => void): Promise<number> {
  const total = (await findOrder(id))?.total ?? 0;
  cb(null, total);
  return total;
};

export class Orders {
  // ~v callbackAndPromise
  async load(id: string, callback: Callback<Order>): Promise<Order | undefined> {
    const order = await findOrder(id);
    callback(null, order);
    return order;
  }

  // ~v callbackAndPromise
  readonly total = async (id: string, callback: Callback<number>): Promise<void> => {
    const order = await findOrder(id);
    setImmediate(() => callback(null, order?.total));
  };
}
