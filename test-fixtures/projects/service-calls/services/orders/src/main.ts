import Fastify from 'fastify';
import { sumOf } from './billing-client.js';

const app = Fastify();

app.get<{ Params: { id: string } }>('/orders/:id', async request => ({ id: request.params.id, sum: await sumOf(request.params.id) }));
app.get<{ Params: { id: string } }>('/orders/:id/stock', async request => {
  const response = await fetch(`http://stock-service:3000/items/${request.params.id}`, { signal: AbortSignal.timeout(1_000) });
  return response.json();
});
export { app };
