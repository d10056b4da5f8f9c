import { log, pool } from './store.js';

export async function titles(ids: readonly string[]): Promise<string[]> {
  const results = await Promise.allSettled(ids.map(id => pool.query<{ title: string }>('select title from books where id = $1', [id]))); // ~> unread
  return results.filter(result => result.status === 'fulfilled').flatMap(result => result.value.rows.map(row => row.title));
}

export async function shortTitles(ids: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const results = await Promise.allSettled(ids.map(id => pool.query<{ title: string }>('select title from books where id = $1', [id]))); // ~> unread
  for (const result of results) {
    if (result.status === 'fulfilled') found.push(...result.value.rows.map(row => row.title));
  }
  return found;
}

export async function inOneGo(ids: readonly string[]): Promise<unknown[]> {
  return (
    await Promise.allSettled(ids.map(id => pool.query('select * from books where id = $1', [id]))) // ~> unread
  ).flatMap(result => (result.status === 'fulfilled' ? result.value.rows : []));
}

export async function loggedTitles(ids: readonly string[]): Promise<unknown[]> {
  const results = await Promise.allSettled(ids.map(id => pool.query('select title from books where id = $1', [id])));
  for (const result of results) {
    if (result.status === 'rejected') log.warn({ error: result.reason }, 'a title is missing');
  }
  return results.flatMap(result => (result.status === 'fulfilled' ? result.value.rows : []));
}

export async function allResults(ids: readonly string[]): Promise<PromiseSettledResult<unknown>[]> {
  const results = await Promise.allSettled(ids.map(id => pool.query('select title from books where id = $1', [id])));
  return results;
}

export async function counted(ids: readonly string[]): Promise<number> {
  const results = await Promise.allSettled(ids.map(id => pool.query('select title from books where id = $1', [id])));
  return results.length - results.filter(result => result.status === 'fulfilled').length;
}
