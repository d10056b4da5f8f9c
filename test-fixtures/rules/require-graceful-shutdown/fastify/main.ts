import Fastify from 'fastify';

const app = Fastify();
await app.listen({ port: 8080 }); // ~> missing
