import { Queue, Worker } from 'bullmq';
import type { Notices } from '../application/ports.js';

const connection = { url: process.env['REDIS_URL'] ?? 'redis://localhost:6379' };

export const notices = new Queue<{ text: string }>('notices', { connection });

/** Sends every notice that is queued to the captains. */
export function startNoticeWorker(mail: Notices): Worker {
  return new Worker<{ text: string }>('notices', job => mail.sendToAll(job.data.text), { connection, concurrency: 4 });
}
