import type { ServerResponse } from 'node:http';

/** Writes all arrivals of a port, a line each. */
export async function exportArrivals(arrivals: AsyncIterable<object>, response: ServerResponse): Promise<void> {
  for await (const arrival of arrivals) {
    response.write(`${JSON.stringify(arrival)}\n`);
  }
  response.end();
}
