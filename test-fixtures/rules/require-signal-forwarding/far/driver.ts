import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';

export class Driver {
  async read(id: string): Promise<Response> {
    return fetch(`https://stock.example.test/${id}`);
  }
  async pause(): Promise<void> {
    await sleep(100);
  }
}
export const listPages = (query: string) => axios.get(`https://stock.example.test/?q=${query}`);
export const readWith = (id: string, signal?: AbortSignal) =>
  fetch(`https://stock.example.test/${id}`, { signal: signal ?? null });
export async function readAgain(id: string, attempts: number): Promise<Response> {
  try {
    return await fetch(`https://stock.example.test/${id}`);
  } catch (error) {
    if (attempts === 0) throw error;
    return readAgain(id, attempts - 1);
  }
}
export async function even(count: number): Promise<boolean> {
  return count === 0 ? (await fetch('https://stock.example.test')).ok : odd(count - 1);
}
export async function odd(count: number): Promise<boolean> {
  return count === 0 ? false : even(count - 1);
}
