import express from 'express';

const app = express();
app.get('/orders', (_request, response) => void response.json([]));

export class Servers {
  startAdmin(port: number): void {
    app.listen(port);
  }

  startPublic(port: number): void {
    app.listen(port); // ~> keepAlive
  }

  introspection = (port: number) => {
    const start = () => app.listen(port);
    start();
  };
}
