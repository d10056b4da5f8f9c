import { Controller, Get, Headers, Param, ParseUUIDPipe, Body, Query } from '@nestjs/common';
import type { APIGatewayProxyEvent, APIGatewayProxyHandlerV2 } from 'aws-lambda';
import Fastify from 'fastify';
import { Hono } from 'hono';
import { Pool } from 'pg';

const pool = new Pool();
const app = new Hono();

app.get('/users', async c => {
  const { rows } = await pool.query(`SELECT * FROM users ORDER BY ${c.req.query('sort')}`); // ~> structure
  return c.json(rows);
});

app.get('/tables/:table', async c => {
  const table = c.req.param('table');
  const { rows } = await pool.query(`SELECT * FROM ${table}`); // ~> structure
  return c.json(rows);
});

app.post('/reports', async c => {
  const { column } = await c.req.json<{ column: string }>();
  const { rows } = await pool.query(`SELECT ${column} FROM reports`); // ~> structure
  return c.json(rows);
});

@Controller('orders')
export class OrdersController {
  @Get()
  all(@Query('sort') sort: string, @Query() page: { order: string }) {
    void pool.query(`SELECT * FROM orders ORDER BY ${page.order}`); // ~> structure
    return pool.query(`SELECT * FROM orders ORDER BY ${sort}`); // ~> structure
  }

  @Get(':table')
  table(@Param('table') table: string, @Headers('x-column') column: string) {
    void pool.query(`SELECT ${column} FROM orders`); // ~> structure
    return pool.query(`SELECT * FROM ${table}`); // ~> structure
  }

  @Get('in/:schema')
  inSchema(@Body() body: { kind: string }, @Param('schema', ParseUUIDPipe) schema: string) {
    void pool.query(`SELECT * FROM orders WHERE kind = '${body.kind}'`); // ~> value
    // A pipe has looked at it.
    return pool.query(`SELECT * FROM tenant_${schema}`);
  }

  // Nobody says that a client sends it.
  ordered(sort: string) {
    return pool.query(`SELECT * FROM orders ORDER BY ${sort}`);
  }
}

export const handler = async (event: APIGatewayProxyEvent) =>
  pool.query(`SELECT * FROM users ORDER BY ${event.queryStringParameters?.['sort']}`); // ~> structure

export const second: APIGatewayProxyHandlerV2 = async event => {
  const { rows } = await pool.query(`SELECT * FROM ${event.pathParameters?.['table']}`); // ~> structure
  return { statusCode: 200, body: JSON.stringify(rows) };
};

export const taken = async ({ headers }: APIGatewayProxyEvent) => pool.query(`SELECT ${headers['x-column']} FROM users`); // ~> structure

export const stage = async (event: APIGatewayProxyEvent) => pool.query(`SELECT * FROM ${event.requestContext.stage}.users`);

const fastify = Fastify();
fastify.get('/orders', async ({ query }) => pool.query(`SELECT * FROM ${(query as { table: string }).table}`)); // ~> structure
