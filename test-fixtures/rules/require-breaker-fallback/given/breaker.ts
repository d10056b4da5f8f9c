import CircuitBreaker from 'opossum';

const load = (id: string) => fetch(`https://stock.test/${id}`, { signal: AbortSignal.timeout(500) });
export const stock = new CircuitBreaker(load, { timeout: 1_000 });
stock.fallback(() => new Response(null, { status: 204 }));
