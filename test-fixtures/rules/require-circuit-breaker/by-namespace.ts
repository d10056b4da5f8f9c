import * as undici from 'undici';

const base = 'https://rates.test';
export async function all(ids: readonly string[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const id of ids) {
    const { body } = await undici.request(`${base}/${id}`, { signal: AbortSignal.timeout(500) }); // ~> unguarded
    found.push(await body.json());
  }
  return found;
}
