import axios from 'axios';
import { Pool } from 'pg';

const pool = new Pool({ max: 5 });
const pay = axios.create({ baseURL: 'https://pay.test', timeout: 1_000 });

export const charge = (amount: number): Promise<unknown> => pay.post('/charges', { amount });
export const addRow = (id: string): Promise<unknown> =>
  pool.query('INSERT INTO payments (order_no) VALUES ($1)', [id]);

export const sleep = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms));

export async function withRetry<T>(operation: () => Promise<T>, attempts = 5): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await operation();
    } catch (error) {
      if (attempt === attempts) throw error;
      await sleep(attempt * 100);
    }
  }
}
