import { EventEmitter } from 'node:events';
import type { Readable } from 'node:stream';
import { isActive, load, save, type Member } from './members.js';

declare const log: (error: unknown) => void;

// What waits for its callback.
export async function ofLibraries(stream: Readable): Promise<void> {
  await stream.forEach(async (member: Member) => save(member));
  const active = await stream.filter(async (member: Member) => isActive(member)).toArray();
  if (await stream.some(async (member: Member) => isActive(member))) log(active);
}

/** A collection of the project that has its own. */
export class Pages {
  async forEach(work: (member: Member) => Promise<void>): Promise<void> {
    for (let page = 0; page < 3; page++) await work(await load(String(page)));
  }

  some(test: (member: Member) => Promise<boolean>): Promise<boolean> {
    return load('1').then(test);
  }
}

export async function ofTheProject(pages: Pages): Promise<boolean> {
  void pages.forEach(async member => save(member));
  await pages.forEach(save);
  return pages.some(isActive);
}

interface Lane {
  forEach(work: (member: Member) => Promise<void>): void;
}

export function ofAnInterface(lane: Lane): void {
  lane.forEach(async member => save(member));
}

// Somebody unknown who is awaited, returned or chained.
export async function ofAnybody(cursor: any): Promise<unknown> {
  await cursor.forEach(async (member: Member) => save(member));
  const [first] = await cursor.filter(async (member: Member) => isActive(member));
  if (await cursor.some(async (member: Member) => isActive(member))) return first;
  cursor.forEach(async (member: Member) => save(member)).catch(log);
  return cursor.find(async (member: Member) => isActive(member));
}

// `forEach` of other things calls when it pleases.
export function ofAnObservable(members: { subscribe(next: (member: Member) => void): void }): void {
  members.subscribe(async member => save(member));
}

// The work goes on alone on purpose, and looks after its failures.
export function startedOnPurpose(members: Member[], emitter: EventEmitter): void {
  members.forEach(member => void save(member));
  members.forEach(member => save(member).catch(log));
  members.forEach(member => save(member).then(() => emitter.emit('saved'), log));
  members.forEach(member =>
    save(member)
      .catch(log)
      .finally(() => emitter.emit('done')),
  );
  members.forEach(member => {
    save(member).catch(log);
  });
}

// Nothing is waited for, so nothing is lost.
export function asyncForNothing(members: Member[]): string[] {
  const ids: string[] = [];
  members.forEach(async ({ id }) => {
    ids.push(id);
  });
  return ids;
}

export async function rightWays(members: Member[]): Promise<unknown> {
  await Promise.all(members.map(async member => save(member)));
  for (const member of members) await save(member);
  const flags = await Promise.all(members.map(isActive));
  return members.filter((_, index) => flags[index]).sort((a, b) => a.rank - b.rank);
}

export async function chains(members: Member[]): Promise<unknown[]> {
  const total = await members.reduce(async (sum, { rank }) => (await sum) + rank, Promise.resolve(0));
  await members.reduce((before, member) => before.then(() => save(member)), Promise.resolve());
  await members.reduce(async (before, member) => {
    await before;
    await save(member);
  }, Promise.resolve());
  const all = await members.reduce(async (before: Promise<Member[]>, { id }) => {
    const [done, next] = await Promise.all([before, load(id)]);
    return [...done, next];
  }, Promise.resolve([]));
  const named = await members.reduce(async (before: Promise<Member[]>, { id }) => {
    const done = before;
    return [...(await done), await load(id)];
  }, Promise.resolve([]));
  return [total, all, named];
}

export function sync(members: Member[], lookup: Map<string, Promise<Member>>): unknown {
  members.forEach(member => log(member));
  lookup.forEach(pending => pending.catch(log));
  return members.filter(member => member.rank > 0 || lookup.has(member.id));
}

export const lazily = (members: Member[]): (() => Promise<Member>)[] => {
  const starts: (() => Promise<Member>)[] = [];
  members.forEach(({ id }) => starts.push(() => load(id)));
  return starts;
};
