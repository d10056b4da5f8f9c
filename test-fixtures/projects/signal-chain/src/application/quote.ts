import type { Prices } from './prices.js';

interface Context {
  readonly signal: AbortSignal;
}

/** Through an interface that an injected field holds. */
export class Quotes {
  constructor(private readonly prices: Prices) {}

  async quote(currency: string, context: Context): Promise<string> {
    context.signal.throwIfAborted();
    return this.prices.latest(currency); // ~> signal-propagation:notTaken
  }

  async forgotten(currency: string, { signal }: Context): Promise<string> {
    signal.throwIfAborted();
    return await this.prices.history(currency); // ~> signal-propagation:notPassed
  }

  /** The whole context goes along. */
  async archived(currency: string, context: Context): Promise<string> {
    return this.prices.archive(currency, context);
  }

  /** Inside of a callback the signal of the function around is at hand. */
  async all(currencies: readonly string[], signal: AbortSignal): Promise<string[]> {
    signal.throwIfAborted();
    return Promise.all(currencies.map(currency => this.prices.latest(currency))); // ~> signal-propagation:notTaken
  }

  async passed(currency: string, { signal }: Context): Promise<string> {
    return this.prices.history(currency, signal);
  }
}
