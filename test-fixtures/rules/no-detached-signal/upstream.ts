export interface LoadOptions {
  readonly page?: number;
  readonly signal?: AbortSignal;
}
export async function load(id: string, signal?: AbortSignal): Promise<Response> {
  return fetch(`https://tides.example.test/${id}`, { signal: signal ?? null });
}
export const list = async (query: string, { page = 0, signal }: LoadOptions = {}) =>
  fetch(`https://tides.example.test/?q=${query}&page=${page}`, { signal: signal ?? null });
export const limit = (ms: number) => AbortSignal.timeout(ms);
export interface Tides {
  height(port: string, options: { abortSignal?: AbortSignal }): Promise<number>;
}
