export async function rates(): Promise<unknown> {
  const answer = await fetch('https://rates.test/latest', { signal: AbortSignal.timeout(2_000) }); // ~> unguarded
  return answer.json();
}
