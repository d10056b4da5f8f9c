import express from 'express';
import Fastify from 'fastify';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
const fastify = Fastify();

const sortable = ['name', 'created_at'];
const columns: Record<string, string> = { name: 'u.name', age: 'u.age' };

app.get('/users', async (req, res) => {
  const { rows } = await pool.query(`SELECT * FROM users ORDER BY ${req.query['sort']}`); // ~> structure
  res.json(rows);
});

app.get('/tables/:table', async (req, res) => {
  const { table } = req.params;
  const { rows } = await pool.query(`SELECT * FROM "${table}"`); // ~> structure
  res.json(rows);
});

app.get('/search', async (req, res) => {
  let criteria: any = req.query['q'] === 'undefined' ? '' : req.query['q'] ?? '';
  criteria = criteria.length <= 200 ? criteria : criteria.substring(0, 200);
  const { rows } = await pool.query(`SELECT * FROM products WHERE name LIKE '%${criteria}%'`); // ~> value
  res.json(rows);
});

fastify.get('/orders', async request => {
  const { status } = request.query as { status: string };
  return pool.query("SELECT * FROM orders WHERE status = '" + status + "'"); // ~> value
});

// A piece of a function's text, sent by the client.
const list = (order: string) => pool.query(`SELECT * FROM users ORDER BY ${order}`);
app.get('/list', async (req, res) => void res.json(await list(String(req.query['order'])))); // ~> structure

// Chosen from what the code knows.
app.get('/sorted', async (req, res) => {
  const sort = String(req.query['sort']);
  if (!sortable.includes(sort)) throw new Error('unknown column');
  const direction = req.query['dir'] === 'desc' ? 'DESC' : 'ASC';
  const { rows } = await pool.query(`SELECT * FROM users ORDER BY ${sort} ${direction}`);
  res.json(rows);
});

const mapped = { name: 'u.name', age: 'u.age' };
app.get('/mapped', async (req, res) => {
  const key = req.query['sort'] as keyof typeof mapped;
  const { rows } = await pool.query(`SELECT * FROM users u ORDER BY ${mapped[key]}`);
  res.json(rows);
});

const allowed = new Set(['eu', 'us']);
app.get('/regions/:region', async (req, res) => {
  const { region } = req.params;
  if (!allowed.has(region)) throw new Error('unknown region');
  const { rows } = await pool.query(`SELECT * FROM orders_${region}`);
  res.json(rows);
});

app.get('/known', async (req, res) => {
  const column = String(req.query['column']);
  if (!(column in columns)) throw new Error('unknown column');
  const { rows } = await pool.query(`SELECT ${column} FROM users`);
  res.json(rows);
});

function assertName(name: string): void {
  if (!/^[a-z_]+$/.test(name)) throw new Error('no name');
}
app.get('/asserted', async (req, res) => {
  const column = String(req.query['column']);
  assertName(column);
  const { rows } = await pool.query(`SELECT ${column} FROM users`);
  res.json(rows);
});

function directionOf(name: string): string {
  switch (name) {
    case 'up':
      return 'ASC';
    default:
      return 'DESC';
  }
}
app.get('/directed', async (req, res) => {
  const { rows } = await pool.query(`SELECT * FROM users ORDER BY name ${directionOf(String(req.query['dir']))}`);
  res.json(rows);
});

app.get('/numbers', async (req, res) => {
  const limit = Number(req.query['limit']);
  const { rows } = await pool.query(`SELECT * FROM users LIMIT ${limit} OFFSET ${parseInt(String(req.query['offset']), 10)}`);
  res.json(rows);
});
