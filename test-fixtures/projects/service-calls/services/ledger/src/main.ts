import Fastify from 'fastify';

const app = Fastify();

app.get('/entries/:id', async () => []);
export { app };
