import express from 'express';
import { lookup } from 'node:dns';
import { readFile } from 'node:fs';
import { log, markShipped, pool } from './store.js';

export function loadTemplate(path: string, done: (text: string) => void): void {
  // ~v unreadCallback
  readFile(path, 'utf8', (error, text) => {
    done(text.trim());
  });
}

export function resolveHost(host: string, done: (address: string) => void): void {
  // ~v unreadCallback
  lookup(host, (err, address) => {
    if (err) return;
    done(address);
  });
}

export function loadAndLook(path: string, done: (error: Error | null, text?: string) => void): void {
  readFile(path, 'utf8', (error, text) => {
    if (error) return done(error);
    done(null, text);
  });
}

export const app = express();

app.post('/orders/:id/ship', async (request, response, next) => {
  try {
    await markShipped(request.params.id);
    response.status(204).end();
    // ~v unfinished
  } catch (error) {
    log.error({ error }, 'could not ship');
  }
});

app.post('/orders/:id/cancel', async (request, response, next) => {
  try {
    await markShipped(request.params.id);
    response.status(204).end();
  } catch (error) {
    log.error({ error }, 'could not cancel');
    next(error);
  }
});

app.get('/orders', async (_request, response) => {
  try {
    const { rows } = await pool.query('select id from orders');
    response.json(rows);
  } catch (error) {
    response.status(503).json({ error: 'unavailable' });
  }
});

export function count(): Promise<number> {
  return new Promise((resolve, reject) => {
    void (async () => {
      const { rows } = await pool.query('select count(*) from orders');
      resolve(rows.length);
    })().catch(reject);
  });
}

export function firstRow(): Promise<unknown> {
  return new Promise(async (resolve, reject) => {
    try {
      const { rows } = await pool.query('select * from orders limit 1');
      resolve(rows[0]);
      // ~v unfinished
    } catch (error) {
      log.warn({ error }, 'no first row');
    }
  });
}
