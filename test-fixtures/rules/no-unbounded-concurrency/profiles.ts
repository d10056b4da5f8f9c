import { loadProfile } from './profile-client.js';

/** Two modules away from the request that it makes. */
export class Profiles {
  async enrich(id: string): Promise<{ id: string; profile: unknown }> {
    return { id, profile: await this.#fresh(id) };
  }
  async #fresh(id: string): Promise<unknown> {
    return loadProfile(id);
  }
}
export const profiles = new Profiles();
