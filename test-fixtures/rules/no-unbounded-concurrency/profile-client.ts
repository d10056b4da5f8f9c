const base = 'https://profiles.example.test';

export async function loadProfile(id: string): Promise<unknown> {
  const answer = await fetch(`${base}/${id}`, { signal: AbortSignal.timeout(2_000) });
  return answer.json();
}
