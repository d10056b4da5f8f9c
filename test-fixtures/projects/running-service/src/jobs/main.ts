import { Worker } from 'bullmq';

const connection = { url: 'redis://localhost:6379' };

async function send(to: string): Promise<void> {
  const response = await fetch(`https://mails.example/${to}`, { method: 'POST', signal: AbortSignal.timeout(1_000) });
  if (!response.ok) throw new Error('mail was refused');
}

export const worker = new Worker('mails', job => send(String(job.data)), { connection }); // ~> error-boundary:consumer
