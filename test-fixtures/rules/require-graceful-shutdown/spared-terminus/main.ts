import { createServer } from 'node:http';
import { createTerminus } from '@godaddy/terminus';
import gracefulShutdown from 'http-graceful-shutdown';

const server = createServer((_request, response) => response.end('ok'));
createTerminus(server, { onSignal: async () => undefined });
gracefulShutdown(server);
server.listen(8080);
