import express, { type Express } from 'express';
import http from 'node:http';

const app = express();
app.listen(3000); // ~> keepAlive

function start(application: Express): void {
  const server = application.listen(3001); // ~> keepAlive
  process.on('SIGTERM', () => server.close());
}
start(express());

export function startBounded(): void {
  const server = app.listen(3002, () => console.log(server.address()));
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 66_000;
  server.timeout = 120_000;
}

// Tuned for a balancer, which drops silent connections.
export function startTuned(keepAlive: number): void {
  const server = app.listen(3003);
  server.keepAliveTimeout = keepAlive;
}

export function startHalf(silence: number): void {
  const server = app.listen(3006); // ~> keepAlive
  server.timeout = silence;
}

// Numbers from a configuration are numbers.
export function startConfigured(config: { keepAlive: number; response: number }): void {
  const server = http.createServer(app);
  Object.entries(config).forEach(([name, value]) => console.log(name, value));
  server.keepAliveTimeout = config.keepAlive;
  server.timeout = config.response;
  server.listen(3004);
}

// Options out of sight.
export function startWith(options: http.ServerOptions): void {
  const server = http.createServer(options, app);
  server.setTimeout(120_000);
  server.listen(3005);
}

// Handed to somebody who may set them.
export function startHooked(hook: (server: http.Server) => void): void {
  const server = app.listen(3006);
  hook(server);
}

// Handed to a function that does not.
export function startLogged(): void {
  const server = app.listen(3007); // ~> keepAlive
  logAddress(server);
}

function logAddress(server: http.Server): void {
  console.log(server.address());
}

// Handed to one that does.
export function startTunedElsewhere(): void {
  const server = app.listen(3008);
  tune(server);
}

function tune(server: http.Server): void {
  server.keepAliveTimeout = 65_000;
  server.setTimeout(120_000);
}

// Returned to callers that nobody knows.
export function startForOthers(): http.Server {
  return app.listen(3009);
}

// Returned to callers in sight, of whom one sets them.
function made(): http.Server {
  return http.createServer(app);
}
const mine = made();
mine.keepAliveTimeout = 65_000;
mine.timeout = 120_000;
mine.listen(3010);

// Stored where others reach it.
export const holder = { server: app.listen(3011) };
export const shared = app.listen(3012);
