import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
/** Writes all arrivals of a port, a line each. */
export async function exportArrivals(arrivals: Readable, response: ServerResponse): Promise<void> {
  for await (const arrival of arrivals) {
    response.write(`${JSON.stringify(arrival)}\n`);
  }
  response.end();
}
