import express from 'express';
import Fastify from 'fastify';
import { Hono } from 'hono';
import Koa from 'koa';
import { save } from './store.js';

// Express 5 and the others take care of the promise.
express().post('/orders/:id', async (request, response) => {
  await save(request.params.id);
  response.status(204).end();
});

Fastify().post<{ Params: { id: string } }>('/orders/:id', async request => {
  await save(request.params.id);
});

new Koa().use(async context => {
  await save(context.path);
});

new Hono().post('/orders/:id', async context => {
  await save(context.req.param('id'));
  return context.body(null, 204);
});
