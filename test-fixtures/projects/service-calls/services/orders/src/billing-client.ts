import axios from 'axios';

const client = axios.create({ baseURL: process.env['MONEY_SERVER'], timeout: 1_000 });

export async function sumOf(id: string): Promise<number> {
  const { data } = await client.get<{ sum: number }>(`/sums/${id}`);
  return data.sum;
}
