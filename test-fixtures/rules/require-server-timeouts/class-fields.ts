import { createServer, type Server } from 'node:http';
import Koa from 'koa';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { WebSocketServer } from 'ws';

export class Api {
  private server?: Server;
  #admin: Server | undefined;
  readonly open: Server;
  private readonly tuned = createServer();

  constructor(private readonly koa = new Koa()) {
    this.open = koa.listen(3000);
    this.tuned.keepAliveTimeout = 65_000;
  }

  start(port: number): void {
    this.server = this.koa.listen(port); // ~> keepAlive
    this.#admin = createServer(this.koa.callback()); // ~> keepAlive
    this.#admin.listen(port + 1);
    this.tuned.timeout = 120_000;
    this.tuned.listen(port + 2);
  }

  port(): unknown {
    return this.server?.address();
  }

  stop(): void {
    this.close(this.server);
    this.#admin?.close();
  }

  private close(server: Server | undefined): void {
    server?.close();
  }
}

// A package is given it, and does not set what it is given.
export async function graph(koa: Koa): Promise<void> {
  const httpServer = createServer(koa.callback()); // ~> keepAlive
  const apollo = new ApolloServer({ typeDefs: 'type Query { ok: Boolean }', plugins: [ApolloServerPluginDrainHttpServer({ httpServer })] });
  await apollo.start();
  new WebSocketServer({ server: httpServer });
  httpServer.listen(4000);
}
