import { remindAll, remindFew } from './handed.js';
import { allSubscribers } from './store.js';

export async function remind(): Promise<void> {
  await remindFew(['a', 'b']);
  const subscribers = await allSubscribers();
  await remindAll(subscribers.map(({ id }) => id));
}
