import axios from 'axios';

const base = 'https://tides.example.test';

export async function height(port: string): Promise<number> {
  const response = await fetch(`${base}/${port}`, { signal: AbortSignal.timeout(2_000) });
  return Number(await response.text());
}
export const warnings = async (port: string, signal?: AbortSignal) =>
  (await fetch(`${base}/${port}`, { signal: signal ?? null })).text();
export const unlimited = async (port: string) => (await fetch(`${base}/${port}`)).text();
export class Tides {
  async low(port: string): Promise<number> {
    return height(port);
  }
  listed = () => axios.get(base, { timeout: 2_000 });
}
export function statusOf(error: unknown): number {
  return error instanceof Error && error.name === 'TimeoutError' ? 504 : 500;
}
