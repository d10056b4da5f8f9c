export interface Order {
  id: string;
}

export interface Orders {
  byId(id: string): Promise<Order | undefined>;
  save(order: Order): Promise<void>;
}

export interface Rates {
  today(): Promise<string>;
}

export abstract class Cache {
  abstract get(key: string): Promise<string | null>;
}

export class OrdersError extends Error {
  override readonly name = 'OrdersError';
  readonly code = 'ORDERS';
}
