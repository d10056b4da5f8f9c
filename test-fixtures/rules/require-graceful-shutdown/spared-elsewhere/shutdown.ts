import type { Server } from 'node:http';

export function closeOnSignal(server: Server): void {
  process.once('SIGTERM', () => {
    server.close();
    server.closeIdleConnections();
  });
}
