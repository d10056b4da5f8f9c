import { createServer, type Server } from 'node:http';

export class Service {
  readonly #server: Server = createServer((_request, response) => response.end());

  start(port: number): void {
    this.#server.listen(port);
  }
}
