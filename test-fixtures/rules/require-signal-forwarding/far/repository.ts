import { Driver, listPages, readWith } from './driver.js';

export interface Query {
  readonly id: string;
  readonly signal?: AbortSignal;
}
export class Repository {
  readonly #driver = new Driver();
  async byId(id: string): Promise<string> {
    const response = await this.#driver.read(id);
    return response.text();
  }
  idle(): Promise<void> {
    return this.#driver.pause();
  }
  /** The options are rebuilt, and the signal is lost. */
  async find(query: { id: string }): Promise<Response> {
    return readWith(query.id);
  }
}
export const search = (words: string[]) => Promise.all(words.map(word => listPages(word)));
export const quiet = async (id: string) => id.length;
