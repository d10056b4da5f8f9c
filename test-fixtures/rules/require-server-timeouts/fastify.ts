import Fastify, { fastify, type FastifyInstance, type FastifyServerOptions } from 'fastify';

const bare = Fastify(); // ~> unbounded
await bare.listen({ port: 3000 });

const logged = fastify({ logger: true }); // ~> unbounded
logged.get('/', async () => 'ok');
await logged.listen({ port: 3001 });

const off = fastify({ requestTimeout: 0, connectionTimeout: 60_000 }); // ~> switchedOff
await off.listen({ port: 3002 });

const bounded = fastify({ requestTimeout: 30_000, connectionTimeout: 60_000 });
await bounded.listen({ port: 3003 });

const assigned = fastify();
assigned.server.requestTimeout = 30_000;
assigned.server.timeout = 60_000;
await assigned.listen({ port: 3004 });

const { server, listen } = bounded;
console.log(server.address(), listen);

const shared: FastifyServerOptions = { requestTimeout: 30_000, handlerTimeout: 60_000 };
const fromShared = fastify(shared);
await fromShared.listen({ port: 3005 });

// Options that somebody else fills in.
export async function start(options: FastifyServerOptions): Promise<void> {
  const app = fastify(options);
  await app.listen({ port: 3006 });
}

export async function startWith(options: FastifyServerOptions): Promise<void> {
  const app = fastify({ ...options, logger: true });
  await app.listen({ port: 3007 });
}

// Returned to a caller that sets what it wants, or hands it to a serverless adapter.
export function build(): FastifyInstance {
  return fastify({ logger: true });
}

declare function toLambda(app: FastifyInstance): (event: unknown) => Promise<unknown>;
const lambda = fastify();
export const handler = toLambda(lambda);
