import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';

/** The map of the quays, as the harbour office last drew it. */
export function quayMap(app: FastifyInstance): void {
  app.get('/quays', async (_request, reply) => {
    reply.type('image/svg+xml');
    return readFileSync('/var/lib/harbour/quays.svg', 'utf8');
  });
}
