import axios from 'axios';

export async function loadRates(url: string): Promise<unknown> {
  const answer = await axios.get(url, { timeout: 1_000 });
  return answer.data;
}
