import axios, { type AxiosInstance } from 'axios';

export class RatesClient {
  readonly #http: AxiosInstance = axios.create({ baseURL: 'https://rates.test', timeout: 2_000 });

  async latest(): Promise<unknown> {
    const { data } = await this.#http.get('/latest'); // ~> unguarded
    return data;
  }

  async of(currency: string): Promise<unknown> {
    return (await this.#http.get(`/latest/${currency}`)).data;
  }
}
