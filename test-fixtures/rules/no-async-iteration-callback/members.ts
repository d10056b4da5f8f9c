import { readFile, rm } from 'node:fs/promises';

export interface Member {
  readonly id: string;
  readonly email: string;
  readonly rank: number;
}

export async function save(member: Member): Promise<void> {
  await rm(`/tmp/${member.id}`, { force: true });
}

export const isActive = async (member: Member): Promise<boolean> =>
  (await readFile(`/tmp/${member.id}`, 'utf8')) === 'active';

/** Not marked async, and a promise all the same. */
export function load(id: string): Promise<Member> {
  return readFile(`/tmp/${id}`, 'utf8').then(text => JSON.parse(text) as Member);
}
