import axios, { type AxiosRequestConfig } from 'axios';
import { Queue } from 'bullmq';
import pRetry from 'p-retry';
import { Pool } from 'pg';
import { charge, withRetry } from './payments.js';

const pool = new Pool({ max: 5 });
const jobs = new Queue('jobs', { connection: { host: 'redis.test' } });

export const spared = [
  (amount: number) => charge(amount),
  (id: string) => pRetry(() => axios.get(`https://pay.test/${id}`, { timeout: 1_000 })),
  (id: string) => pRetry(() => axios.put(`https://pay.test/${id}`, { id }, { timeout: 1_000 })),
  (amount: number, key: string) =>
    pRetry(() =>
      axios.post('https://pay.test/c', { amount }, { timeout: 1_000, headers: { 'Idempotency-Key': key } }),
    ),
  (amount: number, options: AxiosRequestConfig) => pRetry(() => axios.post('https://pay.test/c', { amount }, options)),
  (amount: number, requestId: string) => pRetry(() => axios.post('https://pay.test/c', { amount, requestId })),
  (text: string) => pRetry(() => axios.post('https://pay.test/search', { text }, { timeout: 1_000 })),
  (query: string) => pRetry(() => axios.post('https://pay.test/graphql', { query }, { timeout: 1_000 })),
  (id: string) => pRetry(() => pool.query('INSERT INTO a (id) VALUES ($1) ON CONFLICT DO NOTHING', [id])),
  (id: string) => pRetry(() => pool.query('SELECT * FROM a WHERE id = $1', [id])),
  (id: string) => pRetry(() => jobs.add('bill', { id }, { jobId: id })),
  (url: string, method: string) => pRetry(() => fetch(url, { method })),
  (url: string) => withRetry(() => fetch(url)),
];
