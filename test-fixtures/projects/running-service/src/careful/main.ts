import { setTimeout as pause } from 'node:timers/promises';
import express, { type NextFunction, type Request, type Response } from 'express';
import { Pool } from 'pg';
import { answerError } from './errors.js';

const pool = new Pool({ max: 10, connectionTimeoutMillis: 1_000 });
const app = express();
let stopping = false;

app.get('/live', (_request, response) => response.send('ok'));
app.get('/ready', async (_request, response) => {
  await pool.query('SELECT 1');
  response.status(stopping ? 503 : 200).send();
});
app.get('/orders', async (_request: Request, response: Response, next: NextFunction) => {
  const { rows } = await pool.query('SELECT * FROM orders');
  if (rows.length === 0) next(new Error('no orders'));
  else response.json(rows);
});
app.use(answerError);
const server = app.listen(3000);

async function stop(): Promise<void> {
  stopping = true;
  const closed = new Promise(resolve => server.close(resolve));
  await Promise.race([closed, pause(10_000)]);
  await pool.end();
  process.exit(0);
}

process.once('SIGTERM', () => {
  stop().catch(() => process.exit(1));
});
