import got from 'got';

export class Rates {
  load(): Promise<unknown> {
    return got.get('https://rates.test', { timeout: { request: 1_000 } }).json(); // ~> unguarded
  }
}
