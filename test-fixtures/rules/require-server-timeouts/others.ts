import Koa from 'koa';
import Hapi from '@hapi/hapi';
import { Hono } from 'hono';
import { serve, createAdaptorServer } from '@hono/node-server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { ApolloServer } from '@apollo/server';
import { WebSocketServer } from 'ws';

const koa = new Koa();
koa.listen(3000); // ~> keepAlive

const bounded = new Koa().listen(3001);
bounded.keepAliveTimeout = 65_000;
bounded.timeout = 120_000;

const hono = new Hono();
serve({ fetch: hono.fetch, port: 3002 }); // ~> keepAlive

const served = serve({ fetch: hono.fetch, serverOptions: { keepAliveTimeout: 65_000 } });
served.close();

const adapted = createAdaptorServer({ fetch: hono.fetch, serverOptions: { keepAliveTimeout: 65_000 } });
adapted.setTimeout(120_000);
adapted.listen(3003);

const hapi = Hapi.server({ port: 3004 }); // ~> keepAlive
await hapi.start();

const hapiBounded = new Hapi.Server({ port: 3005, routes: { timeout: { server: 60_000 } } });
hapiBounded.listener.keepAliveTimeout = 65_000;
await hapiBounded.start();

const apollo = new ApolloServer({ typeDefs: 'type Query { ok: Boolean }' });
await startStandaloneServer(apollo); // ~> unsettable

// A WebSocket server without a server of its own has nothing to set.
new WebSocketServer({ port: 3006 });
