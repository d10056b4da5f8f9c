import { Queue, Worker } from 'bullmq';
import type { Vessels } from '../application/ports.js';

const connection = { url: process.env['REDIS_URL'] ?? 'redis://localhost:6379' };
const mailer = process.env['MAILER_URL'] ?? 'http://mailer.internal';

export const notices = new Queue<{ text: string }>('notices', { connection });

/** Tells every captain in the harbour what a notice says. */
export function startNoticeWorker(vessels: Vessels): Worker {
  return new Worker<{ text: string }>(
    'notices',
    async job => {
      const ships = await vessels.inHarbour();
      await Promise.all(
        ships.map(ship =>
          fetch(`${mailer}/send`, {
            method: 'POST',
            body: JSON.stringify({ to: ship.captainEmail, text: job.data.text }),
            signal: AbortSignal.timeout(5_000),
          }),
        ),
      );
    },
    { connection, concurrency: 4 },
  );
}
