import { allSubscribers, markSent } from './store.js';

export const cleaned = async () => Promise.all((await allSubscribers()).map(({ id }) => markSent(id)));
