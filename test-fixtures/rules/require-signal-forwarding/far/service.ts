import { Repository, search } from './repository.js';

const repository = new Repository();

export async function describe(id: string): Promise<string> {
  const text = await repository.byId(id);
  return text.trim();
}
export const count = async (words: string[]) => (await search(words)).length;
export const wait = () => repository.idle();
