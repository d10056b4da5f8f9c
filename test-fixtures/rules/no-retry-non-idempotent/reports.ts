import { SNSClient, PublishCommand } from '@aws-sdk/client-sns';
import { retry as asyncRetry } from 'async';
import retry from 'async-retry';
import axios from 'axios';
import { Queue } from 'bullmq';
import got from 'got';
import nodemailer from 'nodemailer';
import pRetry from 'p-retry';
import { Pool } from 'pg';
import promiseRetry from 'promise-retry';
import { request } from 'undici';
import { addRow, charge, sleep, withRetry } from './payments.js';

const pool = new Pool({ max: 5 });
const mails = nodemailer.createTransport({ host: 'mail.test' });
const jobs = new Queue('jobs', { connection: { host: 'redis.test' } });
const sns = new SNSClient({});

export async function looped(amount: number): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await axios.post('https://pay.test/charges', { amount }, { timeout: 1_000 }); // ~> request
    } catch (error) {
      if (attempt === 5) throw error;
      await sleep(attempt * 100);
    }
  }
}

export async function byFetch(body: string): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await fetch('https://pay.test/charges', { method: 'POST', body, headers: { accept: 'application/json' } }); // ~> request
    } catch (error) {
      if (attempt === 5) throw error;
      await sleep(attempt * 100);
    }
  }
}

export async function inModule(amount: number, left = 3): Promise<unknown> {
  try {
    return await charge(amount); // ~> request
  } catch (error) {
    if (left === 0) throw error;
    await sleep(100 * (4 - left));
    return inModule(amount, left - 1);
  }
}

export async function inserted(id: string): Promise<void> {
  let tries = 0;
  while (tries < 4) {
    try {
      await pool.query(`INSERT INTO visits (page) VALUES ($1)`, [id]); // ~> INSERT
      return;
    } catch (error) {
      tries++;
      console.error(error);
      await sleep(tries * 100);
    }
  }
}

export class Orders {
  constructor(private readonly attempts: number) {}

  async place(sku: string): Promise<unknown> {
    let attempt = 0;
    do {
      try {
        return await request('https://shop.test/orders', { method: 'POST', body: sku }); // ~> request
      } catch (error) {
        console.error(error);
        await sleep(2 ** attempt * 100);
      }
    } while (attempt++ < this.attempts);
    return undefined;
  }

  again(amount: number): Promise<unknown> {
    return withRetry(() => charge(amount)); // ~> request
  }
}

export const handed = (id: string) => withRetry(async () => addRow(id)); // ~> INSERT
export const libraries = [
  (amount: number) => pRetry(() => charge(amount), { retries: 3 }), // ~> request
  (amount: number) => pRetry(() => axios.patch('https://pay.test/1', { amount }, { timeout: 1_000 })), // ~> request
  (amount: number) => retry(async () => charge(amount), { retries: 3 }), // ~> request
  (body: string) => retry(() => got.post('https://pay.test/charges', { body, timeout: { request: 1_000 } })), // ~> request
  (amount: number) => promiseRetry(again => charge(amount).catch(again), { retries: 3 }), // ~> request
  (amount: number) => asyncRetry({ times: 3, interval: count => count * 100 }, async () => charge(amount)), // ~> request
  (to: string) => pRetry(() => mails.sendMail({ to, subject: 'Hello' })), // ~> request
  (data: string) => pRetry(() => jobs.add('bill', { data })), // ~> request
  (Message: string) => pRetry(() => sns.send(new PublishCommand({ Message }))), // ~> request
  (id: string) => pRetry(() => pool.query('insert into visits (page) values ($1)', [id])), // ~> INSERT
];
