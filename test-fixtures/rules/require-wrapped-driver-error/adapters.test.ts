import type { Rates } from './ports.js';

export class FakeRates implements Rates {
  async today(): Promise<string> {
    return (await fetch('https://rates.example.test/')).text();
  }
}
