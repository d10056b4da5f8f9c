import type { FastifyInstance } from 'fastify';

const lamps = process.env['LAMPS_URL'] ?? 'https://lamps.internal';

export function lampRoutes(app: FastifyInstance): void {
  app.get<{ Params: { name: string } }>('/v1/lamps/:name', async (request, reply) => {
    try {
      const response = await fetch(`${lamps}/${request.params.name}`, { signal: AbortSignal.timeout(2_000) });
      return { burns: response.ok };
    } catch (error) {
      request.log.error(error);
      return reply.code(500).send({ error: 'failed' });
    }
  });
}
