import axios from 'axios';

export const sleep = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms));

export async function load(url: string): Promise<unknown> {
  const answer = await axios.get(url, { timeout: 1_000 });
  return answer.data;
}
