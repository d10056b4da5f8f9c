import Fastify from 'fastify';

export async function start(port: number): Promise<void> {
  const app = Fastify();
  await listen(() => app.listen({ port }));
}

async function listen(begin: () => Promise<unknown>): Promise<void> {
  await begin();
}
