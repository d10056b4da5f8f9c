import { cache } from './cache.js';

const radio = process.env['RADIO_URL'] ?? 'https://radio.internal';

/** Calls ships over the radio. */
export class Radio {
  constructor(private readonly closing: AbortSignal) {}

  /** Whether a ship answers within five seconds. */
  async answers(ship: string): Promise<boolean> {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), 5_000);
    const response = await fetch(`${radio}/ships/${ship}`, { signal: controller.signal });
    clearTimeout(timer);
    return response.ok;
  }

  /** The last word of a ship, unless the cache is slow. */
  async lastWord(ship: string): Promise<string | null> {
    return Promise.race([
      cache.get(`word:${ship}`),
      new Promise<null>(resolve => setTimeout(() => resolve(null), 2_000)),
    ]);
  }

  /** Sends one message; hangs up when the harbour closes. */
  async send(ship: string, text: string): Promise<void> {
    const call = new AbortController();
    this.closing.addEventListener('abort', () => call.abort());
    await fetch(`${radio}/ships/${ship}`, { method: 'POST', body: text, signal: call.signal });
  }
}
