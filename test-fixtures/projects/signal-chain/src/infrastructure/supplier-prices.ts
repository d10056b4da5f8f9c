import type { Prices } from '../application/prices.js';
import { PriceSource } from './price-source.js';

export class SupplierPrices implements Prices {
  readonly #source = new PriceSource();

  latest(currency: string): Promise<string> {
    return this.#source.latest(currency);
  }

  history(currency: string, signal?: AbortSignal): Promise<string> {
    return this.#source.history(currency, signal);
  }

  archive(currency: string, options: { signal: AbortSignal }): Promise<string> {
    return this.#source.archive(currency, options);
  }
}
