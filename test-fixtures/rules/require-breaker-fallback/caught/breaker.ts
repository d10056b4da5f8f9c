import CircuitBreaker from 'opossum';

const load = (id: string) => fetch(`https://stock.test/${id}`, { signal: AbortSignal.timeout(500) });
const stock = new CircuitBreaker(load, { timeout: 1_000 });

export async function read(id: string): Promise<Response | undefined> {
  try {
    return await stock.fire(id);
  } catch (error) {
    console.error(error);
    return undefined;
  }
}
