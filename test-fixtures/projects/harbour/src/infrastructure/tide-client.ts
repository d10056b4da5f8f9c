import type { Tides } from '../application/ports.js';
import { cache } from './cache.js';

const tides = process.env['TIDES_URL'] ?? 'http://tides.internal';

export class HttpTides implements Tides {
  async heightAt(port: string, when: Date, signal?: AbortSignal): Promise<number> {
    const key = `tide:${port}:${when.getUTCHours()}`;
    const known = await cache.get(key);
    if (known !== null) return Number(known);
    const response = await fetch(`${tides}/v2/heights?port=${encodeURIComponent(port)}&at=${when.toISOString()}`);
    const { height } = (await response.json()) as { height: number };
    signal?.throwIfAborted();
    await cache.set(key, height, 'EX', 900);
    return height;
  }

  async warnings(port: string): Promise<string[]> {
    const response = await fetch(`${tides}/v2/warnings/${encodeURIComponent(port)}`);
    return (await response.json()) as string[];
  }
}
