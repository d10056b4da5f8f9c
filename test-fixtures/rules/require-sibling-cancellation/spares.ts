import { Pool } from 'pg';
import { Catalogue, countOrders, findOrders, loadProfile, saveProfile, type Profile } from './clients.js';

const pool = new Pool({ max: 5 });
declare const report: (error: unknown) => undefined;

export async function oneController(id: string): Promise<unknown> {
  const controller = new AbortController();
  try {
    return await Promise.all([
      loadProfile(id, controller.signal),
      findOrders(id, { signal: controller.signal }),
    ]);
  } finally {
    controller.abort();
  }
}

export async function combined(id: string, signal: AbortSignal): Promise<unknown> {
  const group = new AbortController();
  const either = AbortSignal.any([signal, group.signal]);
  try {
    return await Promise.all([loadProfile(id, either), findOrders(id, { signal: either })]);
  } catch (error) {
    group.abort(error);
    throw error;
  }
}

export async function forEachElement(ids: readonly string[]): Promise<unknown> {
  const { signal, abort } = group();
  return Promise.all(ids.map(id => loadProfile(id, signal))).finally(abort);
}

function group(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

export class Shop {
  readonly #closing = new AbortController();

  constructor(private readonly catalogue: Catalogue) {}

  async shelves(): Promise<unknown> {
    const { signal } = this.#closing;
    return Promise.all([this.catalogue.listItems('new', signal), this.catalogue.listItems('used', signal)]);
  }

  close(): void {
    this.#closing.abort();
  }
}

// Nothing could be cancelled, or only one call could.
export async function withoutSlots(id: string): Promise<unknown> {
  return Promise.all([countOrders(id), pool.query('select 1'), loadProfile(id)]);
}

// Writing had better be finished.
export async function writes(profiles: readonly Profile[]): Promise<void> {
  await Promise.all(profiles.map(profile => saveProfile(profile)));
  await Promise.all([
    fetch('https://a.example.test', { method: 'POST' }),
    fetch('https://b.example.test', { method: 'DELETE' }),
  ]);
}

export async function sends(hooks: readonly string[]): Promise<unknown> {
  const pending = hooks.map(hook => {
    const options = { method: 'POST', body: '{}' };
    return fetch(hook, options);
  });
  return Promise.all(pending);
}

export async function readsAndWrites(ids: readonly string[]): Promise<void> {
  await Promise.all(
    ids.map(async id => {
      const response = await fetch(`https://a.example.test/${id}`);
      await fetch(`https://b.example.test/${id}`, { method: 'PUT', body: await response.text() });
    }),
  );
}

/** Never rejects. */
async function findQuietly(id: string, signal?: AbortSignal): Promise<string[]> {
  try {
    return await findOrders(id, { ...(signal && { signal }) });
  } catch (error) {
    report(error);
  }
  return [];
}

// None of them fails the others.
export async function quiet(ids: readonly string[]): Promise<unknown> {
  await Promise.all([findQuietly('1'), findQuietly('2')]);
  return Promise.all(ids.map(id => findQuietly(id)));
}

export async function handled(id: string): Promise<unknown> {
  await Promise.allSettled([loadProfile(id), findOrders(id)]);
  await Promise.all(
    [id].map(async one => {
      try {
        return await loadProfile(one);
      } catch (error) {
        return report(error);
      }
    }),
  );
  return Promise.all([loadProfile(id).catch(report), findOrders(id).then(orders => orders.length, report)]);
}

// What is handed on is out of sight.
export async function handedOn(id: string, request: { init: RequestInit }): Promise<unknown> {
  const pending = [loadProfile(id), findOrders(id)];
  pending.forEach(one => one.catch(report));
  return Promise.all([fetch('https://a.example.test', request.init), fetch('https://b.example.test', request.init)]);
}

export async function oneAfterTheOther(id: string): Promise<unknown> {
  return [await loadProfile(id), await findOrders(id)];
}

// What goes on after a failure ends by its own deadline soon.
export async function withDeadlinesOnly(base: string): Promise<unknown> {
  return Promise.all([
    fetch(`${base}/a`, { signal: AbortSignal.timeout(1_000) }),
    fetch(`${base}/b`, { signal: AbortSignal.timeout(1_000) }),
  ]);
}

export async function withDeadlineAndCaller(base: string, signal: AbortSignal): Promise<unknown> {
  const bounded = AbortSignal.any([signal, AbortSignal.timeout(1_000)]);
  return Promise.all([fetch(`${base}/a`, { signal: bounded }), fetch(`${base}/b`, { signal: bounded })]);
}
