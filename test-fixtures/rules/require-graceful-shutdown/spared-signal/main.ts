import { createServer } from 'node:http';

const server = createServer((_request, response) => response.end('ok')).listen(8080);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close());
