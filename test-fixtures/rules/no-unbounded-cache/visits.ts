import type express from 'express';

/** Filled by the handlers of another module. */
const visits: Record<string, Date> = {};

export function remember(url: string): void {
  visits[url] = new Date(); // ~> grows
  console.log(Object.keys(visits).join());
}

/** Registered by a function: what its handler is given comes from the one who asks all the same. */
const seenBy = new Map<string, number>();
export function register(routes: express.Express): void {
  routes.get('/seen', async (request, response) => {
    seenBy.set(request.ip ?? '', Date.now()); // ~> grows
    response.sendStatus(204);
  });
}
