import express, { type Express } from 'express';
import { createServer, type Server } from 'node:http';

export function makeApp(): Express {
  const app = express();
  app.get('/', (_request, response) => void response.send('ok'));
  return app;
}

export function makeServer(): Server {
  return createServer(makeApp());
}

export function tune(server: Server): void {
  server.keepAliveTimeout = 65_000;
  server.timeout = 120_000;
}
