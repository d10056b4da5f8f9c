import type { Collection } from 'mongodb';

/** What others call: each takes a signal in its own way. */
export async function findProduct(id: string, signal?: AbortSignal): Promise<Response> {
  return fetch(`https://catalogue.example.test/${id}`, { ...(signal && { signal }) });
}

export interface ListOptions {
  readonly page?: number;
  readonly signal?: AbortSignal;
}
export const listProducts = async (query: string, { page = 0, signal }: ListOptions = {}) =>
  fetch(`https://catalogue.example.test/?q=${query}&page=${page}`, signal ? { signal } : {});

export interface ProductRepository {
  byId(id: string, options?: { abortSignal?: AbortSignal }): Promise<unknown>;
  archive(id: string): Promise<void>;
}

export class Prices {
  constructor(private readonly prices: Collection) {}
  async latest(id: string, cancel?: AbortSignal): Promise<unknown> {
    return this.prices.findOne({ id }, cancel ? { signal: cancel } : {});
  }
  deletePrice = (id: string, options: ListOptions) => this.latest(id, options.signal);
}
