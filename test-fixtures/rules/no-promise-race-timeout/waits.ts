import { setTimeout as pause } from 'node:timers/promises';

export const sleep = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms));
export function timeout(ms: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('too slow')), ms);
  });
}
export const failAfter = async (ms: number): Promise<never> => {
  await pause(ms);
  throw new Error('too slow');
};
export async function load(id: string, signal?: AbortSignal): Promise<Response> {
  return fetch(`https://tides.example.test/${id}`, { signal: signal ?? null });
}
