import closeWithGrace from 'close-with-grace';
import Fastify from 'fastify';

const app = Fastify();
closeWithGrace({ delay: 10_000 }, () => app.close());
await app.listen({ port: 8080 });
