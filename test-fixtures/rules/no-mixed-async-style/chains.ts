import { countOrders, findOrder } from './store.js';

declare function record(total: number): Promise<void>;

export async function statements(id: string): Promise<number> {
  let total = 0;
  // ~v chained
  await findOrder(id).then(order => {
    total = order?.total ?? 0;
    console.log(total);
  });
  return total;
}

export async function asyncCallback(): Promise<void> {
  await countOrders().then(async count => record(count)); // ~> chained
}

export async function returned(id: string): Promise<boolean> {
  // ~v chained
  return await findOrder(id).then(function (order) {
    if (!order) return false;
    return order.total > 0;
  });
}

export async function severalSteps(): Promise<void> {
  await countOrders()
    .then(count => count + 1)
    // ~v chained
    .then(async count => {
      await record(count);
    })
    .then(() => {
      console.log('recorded');
    });
}

export const ofAll = async (ids: readonly string[]): Promise<void> => {
  // ~v chained
  await Promise.all(ids.map(id => findOrder(id))).then(orders => {
    for (const order of orders) console.log(order?.total);
  });
};
