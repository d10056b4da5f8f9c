import { Server } from 'node:http';

declare const server: Server;

process.on('uncaughtException', error => {
  console.error(error);
  process.exitCode = 1;
  server.close();
});
