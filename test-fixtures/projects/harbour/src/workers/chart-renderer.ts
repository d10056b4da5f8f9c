import { EventEmitter } from 'node:events';
import { createServer } from 'node:http';
import { Worker } from 'node:worker_threads';
import { Redis } from 'ioredis';

/** Says when a chart has changed. */
export const charts = new EventEmitter();

/** Draws a chart in a thread of its own. */
export function drawChart(port: string): Promise<unknown> {
  return new Promise(resolve => {
    const worker = new Worker('./draw-chart.js', { workerData: port });
    worker.on('message', resolve);
  });
}

/** Tells whoever asks about each change of a chart. */
export const changes = createServer((_request, response) => {
  charts.on('change', port => response.write(String(port)));
});

/** The last chart of a port. */
export async function lastChart(port: string): Promise<string | null> {
  const redis = new Redis({ commandTimeout: 500 });
  return redis.get(`chart:${port}`);
}
