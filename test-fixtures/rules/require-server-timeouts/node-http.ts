import http, { createServer } from 'node:http';
import * as https from 'node:https';
import { createServer as createSecure } from 'node:https';
import http2 from 'node:http2';
import { Server } from 'node:http';
import { readFileSync } from 'node:fs';

const listener: http.RequestListener = (_request, response) => void response.end('ok');

createServer(listener).listen(3000); // ~> keepAlive

const plain = http.createServer(); // ~> keepAlive
plain.on('request', listener);
plain.listen(3001);

const secure = https.createServer({ key: readFileSync('key.pem'), cert: readFileSync('cert.pem') }, listener); // ~> keepAlive
secure.listen(3443);

// Tuned for the balancer in front, which drops silent connections.
const tuned = createSecure({ keepAliveTimeout: 70_000 }, listener);
tuned.listen(3444);

new Server(listener).listen(3002); // ~> keepAlive

const sessions = http2.createServer(); // ~> unbounded
sessions.listen(3003);

const boundedSessions = http2.createServer();
boundedSessions.setTimeout(120_000);
boundedSessions.listen(3004);

// Set on construction, and the rest by assignment and by method.
const complete = createServer({ keepAliveTimeout: 65_000, requestTimeout: 30_000 }, listener);
complete.setTimeout(120_000);
complete.listen(3005);

// Before and after it listens.
const assigned = createServer(listener);
assigned.keepAliveTimeout = 65_000;
assigned.listen(3006, () => {
  assigned.timeout = 120_000;
});

// Switched off.
const open = createServer({ keepAliveTimeout: 65_000, requestTimeout: 0 }, listener); // ~> switchedOff
open.timeout = 120_000;
open.headersTimeout = 0; // ~> switchedOff
open.listen(3007);

const endless = createServer({ keepAliveTimeout: 65_000 }, listener);
endless.setTimeout(0); // ~> switchedOff
endless.listen(3008);

// It never listens in sight.
export const unstarted = (): number => http.createServer(listener).maxHeadersCount ?? 0;
