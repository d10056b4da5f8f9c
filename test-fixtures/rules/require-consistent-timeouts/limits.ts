import axios from 'axios';

export const BREAKER_MS = 3_000;
export const api = axios.create({ baseURL: 'https://a.test', timeout: 1_000 });

export async function slowRates(): Promise<unknown> {
  return axios.get('https://rates.test', { timeout: 10_000 });
}
export async function quickRates(): Promise<unknown> {
  return axios.get('https://rates.test', { timeout: 2_000 });
}
export const sleep = (ms: number): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error('too slow')), ms));
