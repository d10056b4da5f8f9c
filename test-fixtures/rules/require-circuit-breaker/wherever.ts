/** Goes wherever its caller says: there is no one service to watch. */
export async function deliver(hook: { url: string }, body: string): Promise<number> {
  const answer = await fetch(hook.url, { method: 'POST', body, signal: AbortSignal.timeout(1_000) });
  return answer.status;
}
export const load = (url: string) => fetch(`${url}/robots.txt`, { signal: AbortSignal.timeout(1_000) });
