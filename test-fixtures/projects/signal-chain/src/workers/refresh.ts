import { Worker } from 'bullmq';
import { Kafka } from 'kafkajs';
import { PriceSource } from '../infrastructure/price-source.js';

const source = new PriceSource();
const stopping = new AbortController();

async function refresh(currency: string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await source.latest(currency); // ~> signal-propagation:notTaken
}

/** What puts things away runs to its end. */
async function shutdown(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  try {
    await source.history('eur', signal);
  } finally {
    await source.latest('eur');
  }
}

export const worker = new Worker('prices', async job => {
  await refresh(String(job.data), stopping.signal);
});

const consumer = new Kafka({ brokers: ['localhost:9092'] }).consumer({ groupId: 'prices' });
export const running = consumer.run({
  eachMessage: async ({ message }) => {
    await refresh(String(message.value), stopping.signal);
    await shutdown(stopping.signal);
  },
});
