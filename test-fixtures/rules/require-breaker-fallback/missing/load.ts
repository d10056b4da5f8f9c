export const load = (id: string): Promise<Response> =>
  fetch(`https://stock.test/${id}`, { signal: AbortSignal.timeout(500) });
export const options = { timeout: 1_000 };
