import Fastify, { type FastifyInstance } from 'fastify';

export async function startServer(register: (app: FastifyInstance) => void, port: number): Promise<void> {
  const app = Fastify({ logger: true });
  register(app);
  await app.listen({ host: '0.0.0.0', port });
}
