import { allSubscribers, markSent } from './store.js';

/** Handed over by callers of other modules: all there are, or a few that are written down. */
export const remindAll = async (ids: readonly string[]): Promise<void> => {
  await Promise.all(ids.map(id => markSent(id))); // ~> unbounded
};

export async function remindFew(ids: readonly string[]): Promise<void> {
  await Promise.all(ids.map(id => markSent(id)));
}

export class Reminders {
  async run(): Promise<void> {
    const subscribers = await allSubscribers();
    await this.#send(subscribers.map(({ id }) => id));
  }
  async #send(ids: readonly string[]): Promise<void> {
    await Promise.allSettled(ids.map(id => markSent(id))); // ~> unbounded
  }
}
