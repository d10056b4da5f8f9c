import type { Request, Response } from 'express';
import { Pool } from 'pg';

const pool = new Pool({ max: 5 });

export async function listOrders(request: Request, response: Response): Promise<void> {
  const { rows } = await pool.query('SELECT id FROM orders WHERE customer_id = $1 LIMIT 50', [request.query['customer']]);
  response.json(rows);
}
