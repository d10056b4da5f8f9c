import { allSubscribers, markSent } from '../store.js';

/** A script runs alone. */
const subscribers = await allSubscribers();
await Promise.all(subscribers.map(({ id }) => markSent(id)));
