import axios from 'axios';

/** Tried again, and still behind nothing that would stop trying. */
export async function latest(): Promise<unknown> {
  for (let attempt = 0; ; attempt++) {
    try {
      const request = { method: 'get', url: 'https://rates.test/latest', timeout: 1_000 };
      return (await axios.request(request)).data; // ~> unguarded
    } catch (error) {
      if (attempt === 2) throw error;
    }
  }
}
