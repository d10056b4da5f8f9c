import express from 'express';
import { Pool } from 'pg';

const pool = new Pool({ connectionTimeoutMillis: 1_000 });
export const app = express();

app.get('/orders', async (_request, response, next) => {
  try {
    const { rows } = await pool.query('select * from orders');
    response.json(rows);
  } catch (error) {
    next(new Error('could not read orders')); // ~> lost
  }
});

app.get('/invoices', async (_request, response, next) => {
  try {
    const { rows } = await pool.query('select * from invoices');
    response.json(rows);
  } catch (error) {
    next(new Error('could not read invoices', { cause: error }));
  }
});
