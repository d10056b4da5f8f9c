import CircuitBreaker, { type Options } from 'opossum';
import { load, options } from './load.js';

export const inline = new CircuitBreaker(async (id: string) => load(id), { timeout: 1_000 }); // ~> missing
export const byName = new CircuitBreaker(load, options); // ~> missing
export const withoutOptions = new CircuitBreaker(load); // ~> missing
const shared: Options = { timeout: 1_000, resetTimeout: 5_000 };
const local = new CircuitBreaker(load, shared); // ~> missing
export const read = (id: string) => local.fire(id);

let lazy: CircuitBreaker<[string], Response> | undefined;
export const lazily = (id: string) => {
  lazy ??= new CircuitBreaker(load, shared); // ~> missing
  return lazy.fire(id);
};

export class Stock {
  private readonly breaker = new CircuitBreaker(load, { timeout: 1_000 }); // ~> missing
  readonly #other: CircuitBreaker<[string], Response>;
  static readonly all = new CircuitBreaker(load, { timeout: 1_000 }); // ~> missing

  constructor() {
    this.#other = new CircuitBreaker(load, { timeout: 1_000 }); // ~> missing
  }
  inStock(sku: string): Promise<Response> {
    return this.breaker.fire(sku);
  }
  also(sku: string): Promise<Response> {
    return this.#other.fire(sku);
  }
}

export const bound = new CircuitBreaker(load.bind(undefined), { timeout: 1_000 }); // ~> missing
export const named = new CircuitBreaker(load, { name: 'stock', errorThresholdPercentage: 30 }); // ~> missing
const Breaker = CircuitBreaker;
export const aliased = new Breaker(load, { timeout: 1_000 }); // ~> missing
/** Whoever is given it may know what to do. */
export const make = () => new CircuitBreaker(load, { timeout: 1_000 });

export async function perCall(id: string): Promise<unknown> {
  const breaker = new CircuitBreaker(load, { timeout: 1_000 }); // ~> missing
  return breaker.fire(id);
}
export class Registry {
  static stock: CircuitBreaker;
  static {
    Registry.stock = new CircuitBreaker(load, { timeout: 1_000 }); // ~> missing
  }
}
