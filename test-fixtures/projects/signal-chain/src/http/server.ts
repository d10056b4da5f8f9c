import { createServer, type IncomingMessage } from 'node:http';
import express from 'express';
import Fastify from 'fastify';
import { Hono } from 'hono';
import { Quotes } from '../application/quote.js';
import { loadLimits, PriceSource } from '../infrastructure/price-source.js';
import { SupplierPrices } from '../infrastructure/supplier-prices.js';

const quotes = new Quotes(new SupplierPrices());
const source = new PriceSource();

function signalOf(request: IncomingMessage): AbortSignal {
  const controller = new AbortController();
  request.once('close', () => controller.abort());
  return controller.signal;
}

const app = express();
const router = express.Router();
const handle =
  (work: (request: express.Request, response: express.Response) => Promise<void>): express.RequestHandler =>
  (request, response, next) => {
    work(request, response).catch(next);
  };

router.get(
  '/quotes/:currency',
  handle(async (request, response) => {
    response.send(await quotes.quote(String(request.params['currency']), { signal: signalOf(request) }));
  }),
);
router.get('/archive/:currency', async (request, response) => {
  response.send(await quotes.archived(String(request.params['currency']), { signal: signalOf(request) }));
});
app.use('/v1', router);

const fastify = Fastify();
fastify.get<{ Params: { currency: string } }>('/forgotten/:currency', async (request, reply) => {
  const signal = signalOf(request.raw);
  reply.header('x-currency', request.params.currency);
  return quotes.forgotten(request.params.currency, { signal });
});
fastify.route<{ Params: { currency: string } }>({
  method: 'GET',
  url: '/all',
  handler: async request => quotes.all(['eur', 'usd'], signalOf(request.raw)),
});

const hono = new Hono();
hono.get('/latest/:currency', async context => {
  const { signal } = context.req.raw;
  signal.throwIfAborted();
  return context.text(await source.latest(context.req.param('currency'))); // ~> signal-propagation:notTaken
});
// a write is not given up half-way, and what has a limit of its own needs no other
hono.post('/publish/:currency', async context => {
  const { signal } = context.req.raw;
  signal.throwIfAborted();
  await source.publish(context.req.param('currency'));
  return context.text(await source.withOwnLimit(context.req.param('currency')));
});

createServer(async (request, response) => {
  const signal = signalOf(request);
  response.statusCode = await loadLimits({ signal });
  response.end(await quotes.passed('eur', { signal }));
});

export { app, fastify, hono };
