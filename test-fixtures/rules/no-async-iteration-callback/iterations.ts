import { rm } from 'node:fs/promises';
import { isActive, load, save, type Member } from './members.js';

export async function arrow(members: Member[]): Promise<void> {
  // ~v dropped
  members.forEach(async member => {
    await save(member);
  });
}

export function functionExpression(members: readonly Member[]): void {
  // ~v dropped
  members.forEach(async function (member) {
    for await (const part of [load(member.id)]) await save(part);
  });
}

export function named(members: Member[]): void {
  members.forEach(save); // ~> dropped
}

export function yieldedByAnArrow(members: Member[]): void {
  members.forEach(member => save(member)); // ~> dropped
}

export function ofALibrary(paths: string[]): void {
  paths.forEach(path => rm(path)); // ~> dropped
}

export function notMarkedAsync(members: Member[]): void {
  // ~v dropped
  members.forEach(member => {
    if (member.rank > 0) return load(member.id);
    return Promise.reject(new Error('no rank'));
  });
}

export function ofAMap(byId: Map<string, Member>): void {
  byId.forEach(async member => save(member)); // ~> dropped
}

export function ofASet(): void {
  const members = new Set<Member>();
  members.forEach(async member => await save(member)); // ~> dropped
}

export function afterOthers(members: Member[]): void {
  members
    .filter(member => member.rank > 0)
    .map(member => member.id)
    .forEach(async id => save(await load(id))); // ~> dropped
}

export function ofAnObject(byId: Record<string, Member>): void {
  Object.values(byId).forEach(async member => save(member)); // ~> dropped
}

export async function awaitedInVain(members: Member[]): Promise<void> {
  await members.forEach(async member => save(member)); // ~> dropped
}

/* eslint-disable-next-line -- what nobody knows is judged by how it is used */
export function ofAnything(members: any): void {
  members?.forEach(async (member: Member) => save(member)); // ~> dropped
  if (members.some(async (member: Member) => isActive(member))) return; // ~> truthy
  if (!members.filter(async (member: Member) => isActive(member)).length) return; // ~> truthy
}

export async function predicates(members: Member[]): Promise<unknown[]> {
  const active = members.filter(async member => await isActive(member)); // ~> truthy
  const byName = members.filter(isActive); // ~> truthy
  const byArrow = members.find(member => isActive(member)); // ~> truthy
  const last = members.findLast(async member => isActive(member)); // ~> truthy
  const at = members.findIndex(async ({ id }) => (await load(id)).rank > 1); // ~> truthy
  const lastAt = members.findLastIndex(async ({ id }) => (await load(id)).rank > 1); // ~> truthy
  if (members.every(async member => isActive(member))) return active; // ~> truthy
  const hasActive = members.some(async member => isActive(member)) && members.length > 1; // ~> truthy
  const kept = await Promise.all(members.filter(async member => isActive(member))); // ~> truthy
  return [active, byName, byArrow, last, at, lastAt, hasActive, kept];
}

export function comparators(members: Member[]): unknown[] {
  const byRank = async (a: Member, b: Member): Promise<number> => (await load(a.id)).rank - (await load(b.id)).rank;
  members.sort(byRank as never); // ~> unordered
  // ~v unordered
  return members.toSorted((async (a: Member, b: Member) => (await load(a.id)).rank - b.rank) as never);
}

export async function reducers(ids: string[]): Promise<unknown[]> {
  // ~v unchained
  const total = ids.reduce(async (sum: any, id) => sum + (await load(id)).rank, 0);
  // ~v unchained
  const byId = ids.reduce(async (all: any, id) => {
    all[id] = await load(id);
    return all;
  }, {});
  // ~v unchained
  const list = ids.reduceRight(async (all: any, id) => [...all, await load(id)], []);
  // ~v unchained
  const spread = ids.reduce(async ({ count }: any, id) => ({ count: count + (await load(id)).rank }), { count: 0 });
  // ~v unchained
  const last = ids.reduce(async (_, id) => save(await load(id)), Promise.resolve());
  return [total, byId, list, spread, last];
}

export class Directory {
  readonly #members: Member[] = [];

  constructor(private readonly known: Member[]) {}

  async #store(member: Member): Promise<void> {
    await save(member);
  }

  storeAll(): void {
    this.#members.forEach(this.#store); // ~> dropped
    this.known.forEach(this.storeOne.bind(this)); // ~> dropped
    this.known.forEach(member => this.#store(member)); // ~> dropped
  }

  async storeOne(member: Member): Promise<void> {
    await this.#store(member);
  }
}
