import { markShipped } from './store.js';

export async function tryTwice(): Promise<void> {
  try {
    await markShipped('1');
  } catch {}
  await markShipped('1');
}
