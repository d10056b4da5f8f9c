import type { FastifyInstance } from 'fastify';

const seen = new Map<string, number>();
let lastVisitor = '';
let waiting = 0;

/** Who looks at the harbour, and how often. */
export function visitors(app: FastifyInstance, count: (ip: string) => Promise<number>): void {
  app.addHook('onRequest', async request => {
    lastVisitor = request.ip;
    seen.set(request.ip, Date.now());
    waiting += await count(request.ip);
  });
  app.get('/visitors', async () => ({ lastVisitor, waiting, seen: [...seen.keys()] }));
}
