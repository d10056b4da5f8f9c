import { Cluster, Redis, type RedisOptions } from 'ioredis';
import * as ioredis from 'ioredis';

const options = { host: 'cache.example.test', port: 6379 };

/** A single connection whose commands have no limit: no pool speaks of it. */
export const cache = new Redis('redis://cache.example.test'); // ~> noClientDeadline
export const counters = new ioredis.Redis({ ...options, keyPrefix: 'count:' }); // ~> noClientDeadline
export const cluster = new Cluster(['redis://a.example.test', 'redis://b.example.test']); // ~> noClientDeadline

export class Sessions {
  readonly #client = new Redis(6379, 'cache.example.test', { db: 2 }); // ~> noClientDeadline

  async user(id: string): Promise<string | null> {
    return this.#client.get(id);
  }
}

export const limited = new Redis('redis://cache.example.test', { commandTimeout: 500 });
export const silent = new Redis({ ...options, socketTimeout: 2_000 });
export const given = (redis: RedisOptions) => new Redis(redis);

/** A worker of a queue blocks on it. */
export const waiting = new Redis('redis://queue.example.test', { maxRetriesPerRequest: null });
