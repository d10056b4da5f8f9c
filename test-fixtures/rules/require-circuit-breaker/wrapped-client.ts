/** Its functions are put behind a breaker by another module. */
export const names = (id: string) => fetch(`https://names.test/${id}`, { signal: AbortSignal.timeout(1_000) });
