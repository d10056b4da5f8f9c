import closeWithGrace from 'close-with-grace';
import { Worker } from 'bullmq';

const connection = { url: 'redis://localhost:6379' };
const worker = new Worker('reports', async job => JSON.stringify(job.data), { connection });

worker.on('failed', (job, error) => console.error('report failed', job?.id, error));
closeWithGrace({ delay: 10_000 }, async () => {
  await worker.close();
});
