import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import axios from 'axios';
import { Redis } from 'ioredis';
import knex, { type Knex } from 'knex';
import { Model } from 'objection';
import { Pool, type PoolClient } from 'pg';
import { request } from 'undici';
import { type Cache, type Order, type Orders, OrdersError, type Rates } from './ports.js';
import { query } from './query.js';

export class PgOrders implements Orders { // ~> unwrapped
  constructor(private readonly pool: Pool) {}

  async byId(id: string): Promise<Order | undefined> {
    const { rows } = await this.pool.query<Order>('select id from orders where id = $1', [id]);
    return rows[0];
  }

  async save(order: Order): Promise<void> {
    await this.pool.query('insert into orders values ($1)', [order.id]);
  }
}

/** Half of it is wrapped. */
export class HalfOrders implements Orders { // ~> unwrapped
  constructor(private readonly pool: Pool) {}

  async byId(id: string): Promise<Order | undefined> {
    try {
      const { rows } = await this.pool.query<Order>('select id from orders where id = $1', [id]);
      return rows[0];
    } catch (error) {
      throw new OrdersError(`could not read ${id}`, { cause: error });
    }
  }

  save(order: Order): Promise<void> {
    return this.write(order);
  }

  private async write({ id }: Order): Promise<void> {
    await this.pool.query('insert into orders values ($1)', [id]);
  }
}

export class ClientOrders implements Orders { // ~> unwrapped
  readonly #pool = new Pool({ connectionTimeoutMillis: 1_000 });

  async byId(id: string): Promise<Order | undefined> {
    const client: PoolClient = await this.#pool.connect();
    try {
      const { rows } = await client.query<Order>('select id from orders where id = $1', [id]);
      return rows[0];
    } finally {
      client.release();
    }
  }

  save = async (order: Order): Promise<void> => {
    console.log(order);
  };
}

export class KnexOrders implements Orders { // ~> unwrapped
  constructor(private readonly db: Knex = knex({ client: 'pg' })) {}

  async byId(id: string): Promise<Order | undefined> {
    return this.db<Order>('orders').where({ id }).first();
  }

  async save(order: Order): Promise<void> {
    await this.db('orders').insert(order);
  }
}

export class ModuleOrders implements Orders { // ~> unwrapped
  async byId(id: string): Promise<Order | undefined> {
    return (await query(id)) as Order;
  }

  async save(): Promise<void> {}
}

export class FetchRates implements Rates { // ~> unwrapped
  async today(): Promise<string> {
    const response = await fetch('https://rates.example.test/');
    return response.text();
  }
}

export class AxiosRates implements Rates { // ~> unwrapped
  today(): Promise<string> {
    return axios.get<string>('https://rates.example.test/').then(({ data }) => data);
  }
}

export class UndiciRates implements Rates { // ~> unwrapped
  async today(): Promise<string> {
    const { body } = await request('https://rates.example.test/');
    return await body.text();
  }
}

export class RedisCache implements Cache { // ~> unwrapped
  constructor(private readonly redis: Redis) {}

  async get(key: string): Promise<string | null> {
    return await this.redis.get(key);
  }
}

export class FallbackRates implements Rates { // ~> unwrapped
  constructor(private readonly redis: Redis) {}

  async today(): Promise<string> {
    const known = await this.redis.get('rates').catch(() => null);
    return known ?? (await axios.get<string>('https://rates.example.test/')).data;
  }
}

export class BucketOrders implements Pick<Orders, 'save'>, Rates { // ~> unwrapped
  readonly #client = new S3Client({});

  async save(order: Order): Promise<void> {
    await this.#client.send(new PutObjectCommand({ Bucket: 'orders', Key: order.id }));
  }

  async today(): Promise<string> {
    const { ETag = '' } = await this.#client.send(new GetObjectCommand({ Bucket: 'rates', Key: 'today' }));
    return ETag;
  }
}

export const makeRates = (redis: Redis): Rates =>
  new (class implements Rates {
    // ~v unwrapped
    async today(): Promise<string> {
      return (await redis.get('rates')) ?? '';
    }
  })();

/** What it extends implements the rest. */
export class LateOrders extends PgOrders implements Rates { // ~> unwrapped
  async today(): Promise<string> {
    const [row] = await Promise.resolve(knex({ client: 'pg' })<{ text: string }>('rates').select('text'));
    return row?.text ?? (await (await fetch('https://rates.example.test/')).text());
  }
}

export class ConditionalRates implements Rates { // ~> unwrapped
  constructor(private readonly redis?: Redis) {}

  async today(): Promise<string> {
    if (this.redis) return (await this.redis.get('rates')) ?? '';
    return '';
  }
}

export class NestedRates implements Rates { // ~> unwrapped
  async today(): Promise<string> {
    try {
      console.log('asking');
    } catch {
      return '';
    }
    return await axios.get<string>('https://rates.example.test/').then(answer => answer.data);
  }
}

/** Logged is not wrapped, and the business of another rule. */
export class LoggingRates implements Rates {
  async today(): Promise<string> {
    try {
      const response = await fetch('https://rates.example.test/');
      return await response.text();
    } catch (error) {
      console.error(error);
      throw error;
    }
  }
}

// ---- spared
export class WrappedOrders implements Orders {
  constructor(private readonly pool: Pool) {}

  async byId(id: string): Promise<Order | undefined> {
    return this.wrapped(async () => {
      const { rows } = await this.pool.query<Order>('select id from orders where id = $1', [id]);
      return rows[0];
    });
  }

  async save(order: Order): Promise<void> {
    await this.pool.query('insert into orders values ($1)', [order.id]).catch((error: unknown) => {
      throw new OrdersError(`could not save ${order.id}`, { cause: error });
    });
  }

  private async wrapped<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw new OrdersError('could not do it', { cause: error });
    }
  }
}

export class MemoryOrders implements Orders {
  readonly #orders = new Map<string, Order>();

  async byId(id: string): Promise<Order | undefined> {
    return this.#orders.get(id);
  }

  async save(order: Order): Promise<void> {
    this.#orders.set(order.id, order);
  }
}

/** No port: nobody is promised anything. */
export class Table {
  constructor(private readonly pool: Pool) {}

  async count(): Promise<number> {
    return (await this.pool.query('select 1 from orders')).rowCount ?? 0;
  }
}

/** What the port does not know of is its own business. */
export class WithHelper implements Rates {
  constructor(private readonly redis: Redis) {}

  async today(): Promise<string> {
    try {
      return (await this.load()) ?? '';
    } catch (error) {
      throw new OrdersError('no rates', { cause: error });
    }
  }

  async load(): Promise<string | null> {
    return this.redis.get('rates');
  }
}

/** What is put into a queue goes or does not: there is nothing to tell apart. */
export class SnsOrders implements Pick<Orders, 'save'> {
  readonly #client = new SNSClient({});

  async save(order: Order): Promise<void> {
    await this.#client.send(new PublishCommand({ Message: order.id }));
  }
}

class BaseModel extends Model {}

/** An active record: whoever calls it calls the library. */
export class OrderModel extends BaseModel implements Pick<Orders, 'byId'> {
  static override tableName = 'orders';
  readonly id!: string;

  async byId(id: string): Promise<Order | undefined> {
    return OrderModel.query().findById(id);
  }
}
