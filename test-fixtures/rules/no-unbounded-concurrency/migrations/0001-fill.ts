import { allSubscribers, markSent } from '../store.js';

export async function up(): Promise<void> {
  const subscribers = await allSubscribers();
  await Promise.all(subscribers.map(({ id }) => markSent(id)));
}
