import axios from 'axios';
import got from 'got';
import { request } from 'undici';
import { Catalogue, countOrders, findOrders, loadProfile } from './clients.js';

export async function ofThePlatform(base: string): Promise<Response[]> {
  return Promise.all([fetch(`${base}/a`), fetch(`${base}/b`)]); // ~> goesOn
}

export async function withTheCallersSignal(base: string, signal: AbortSignal): Promise<Response[]> {
  return Promise.all([fetch(`${base}/a`, { signal }), fetch(`${base}/b`, { signal })]); // ~> goesOn
}

export async function ofAClient(): Promise<unknown> {
  const [profile, orders] = await Promise.all([axios.get('/profile'), axios.get('/orders')]); // ~> goesOn
  return { profile, orders };
}

export async function ofSeveralLibraries(url: string): Promise<unknown> {
  return Promise.all([request(url), got.get(url)]); // ~> goesOn
}

export async function ofTheProject(id: string, signal: AbortSignal): Promise<unknown> {
  // ~v goesOn
  return Promise.all([loadProfile(id, signal), findOrders(id, { signal })]);
}

export async function withoutASignal(id: string): Promise<unknown> {
  return Promise.all([loadProfile(id), findOrders(id), countOrders(id)]); // ~> goesOn
}

export async function chained(base: string): Promise<unknown> {
  // ~v goesOn
  return Promise.all([
    fetch(`${base}/a`).then(response => response.json()),
    fetch(`${base}/b`)
      .then(response => response.text())
      .finally(() => console.log('done')),
  ]);
}

export async function forEachElement(ids: readonly string[], signal: AbortSignal): Promise<unknown> {
  return Promise.all(ids.map(id => loadProfile(id, signal))); // ~> goesOn
}

export async function forEachWithABody(ids: readonly string[]): Promise<unknown> {
  // ~v goesOn
  return Promise.all(
    ids.map(async id => {
      const orders = await findOrders(id);
      return orders.length;
    }),
  );
}

export async function pushed(ids: readonly string[]): Promise<unknown> {
  const running: Promise<unknown>[] = [];
  for (const id of ids) running.push(loadProfile(id));
  return Promise.all(running); // ~> goesOn
}

export async function inFunctions(id: string): Promise<unknown> {
  // ~v goesOn
  return Promise.all([
    (async () => {
      const profile = await loadProfile(id);
      return profile.id;
    })(),
    (async () => (await findOrders(id)).length)(),
  ]);
}

export class Shop {
  constructor(private readonly catalogue: Catalogue) {}

  async shelves(signal?: AbortSignal): Promise<unknown> {
    // ~v goesOn
    return Promise.all([this.catalogue.listItems('new', signal), this.catalogue.listItems('used', signal)]);
  }

  async ofARequest(options: { signal: AbortSignal }): Promise<unknown> {
    const { catalogue } = this;
    // ~v goesOn
    return Promise.all([
      catalogue.listItems('new', options.signal),
      catalogue.listItems('used', options.signal),
      catalogue.listItems('rare', options.signal),
    ]);
  }
}

export async function mirrored(base: string): Promise<unknown> {
  const mirrors = ['a', 'b', 'c'].map(async name => {
    const response = await fetch(`${base}/${name}`);
    return response.json();
  });
  // ~v goesOn
  return Promise.all(mirrors);
}

export const bothOf = async (base: string, id: string): Promise<[Response, Response]> => {
  // ~v goesOn
  const [price, stock] = await Promise.all([fetch(`${base}/price/${id}`), fetch(`${base}/stock/${id}`)]);
  return [price, stock];
};
