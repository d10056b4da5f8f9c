import Fastify from 'fastify';

const app = Fastify();

app.get<{ Params: { id: string } }>('/items/:id', async request => {
  const response = await fetch(`http://orders/orders/${request.params.id}/stock`, { signal: AbortSignal.timeout(1_000) }); // ~> sync-call-chains:circle
  return response.json();
});
export { app };
