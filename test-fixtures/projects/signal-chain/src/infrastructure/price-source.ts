import { Agent, request } from 'undici';

const agent = new Agent({ connections: 10 });

/** The prices of a supplier, over HTTP. */
export class PriceSource {
  /** Takes no signal, so that nobody above can stop it. */
  async latest(currency: string): Promise<string> {
    const { body } = await request(`https://prices.example/${currency}`, { dispatcher: agent });
    return body.text();
  }

  async history(currency: string, signal?: AbortSignal): Promise<string> {
    const { body } = await request(`https://prices.example/${currency}/history`, { dispatcher: agent, signal });
    return body.text();
  }

  async archive(currency: string, options: { signal: AbortSignal }): Promise<string> {
    options.signal.throwIfAborted();
    const response = await fetch(`https://prices.example/${currency}/archive`); // ~> signal-propagation:notPassed
    return response.text();
  }

  async publish(currency: string): Promise<void> {
    await request(`https://prices.example/${currency}`, { method: 'POST', dispatcher: agent });
  }

  async withOwnLimit(currency: string): Promise<string> {
    const signal = AbortSignal.timeout(2_000);
    const { body } = await request(`https://prices.example/${currency}/limited`, { dispatcher: agent, signal });
    return body.text();
  }
}

interface FetchOptions extends RequestInit {
  readonly retries?: number;
}

/** Options that were put together elsewhere, and an object behind a cast, may hold the signal. */
export async function loadLimits(options: { signal: AbortSignal }): Promise<number> {
  const init: FetchOptions = { method: 'GET', signal: AbortSignal.any([options.signal, AbortSignal.timeout(1_000)]) };
  const first = await fetch('https://prices.example/limits', init);
  const second = await fetch('https://prices.example/more', { signal: options.signal, retries: 1 } as FetchOptions);
  return first.status + second.status;
}
