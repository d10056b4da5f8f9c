import Fastify from 'fastify';

const orders = process.env['ORDERS_URL'] ?? 'http://localhost:3001';
const app = Fastify();

app.get<{ Params: { id: string } }>('/orders/:id', async request => {
  const response = await fetch(`${orders}/orders/${request.params.id}`, { signal: AbortSignal.timeout(1_000) });
  return response.json();
});
export { app };
