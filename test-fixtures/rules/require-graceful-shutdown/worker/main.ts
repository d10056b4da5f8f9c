import { Worker } from 'bullmq';

export const worker = new Worker('mails', async job => console.log(job.id), { connection: { host: 'redis' } }); // ~> missing
