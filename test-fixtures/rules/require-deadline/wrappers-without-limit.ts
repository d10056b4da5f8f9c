import pRetry from 'p-retry';
import CircuitBreaker from 'opossum';

const base = 'https://billing.example.test';

async function logged<T>(name: string, work: () => Promise<T>): Promise<T> {
  console.info(name);
  return work();
}

export const inWrapper = () => logged('load', () => fetch(base)); // ~> noDeadline
export const inRetry = () => pRetry(() => fetch(base), { retries: 3 }); // ~> noDeadline
export const inMap = (ids: string[]) => Promise.all(ids.map(id => fetch(`${base}/${id}`))); // ~> noDeadline
export const switchedOff = new CircuitBreaker(() => fetch(base), { timeout: false });
export const inThen = () => Promise.resolve(base).then(url => fetch(url)); // ~> noDeadline
export function inHandler(): void {
  process.on('message', () => {
    void fetch(base).catch(() => undefined); // ~> noDeadline
  });
}
