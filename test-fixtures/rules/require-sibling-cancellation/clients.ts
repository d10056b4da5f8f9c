import axios from 'axios';

export interface Profile {
  readonly id: string;
}

const http = axios.create({ baseURL: 'https://profiles.example.test', timeout: 2_000 });

export async function loadProfile(id: string, signal?: AbortSignal): Promise<Profile> {
  const { data } = await http.get<Profile>(`/profiles/${id}`, signal ? { signal } : {});
  return data;
}

export const findOrders = async (id: string, options: { signal?: AbortSignal } = {}): Promise<string[]> => {
  const response = await fetch(`https://orders.example.test/${id}`, { ...options });
  return (await response.json()) as string[];
};

export async function saveProfile(profile: Profile, signal?: AbortSignal): Promise<void> {
  await http.put(`/profiles/${profile.id}`, profile, signal ? { signal } : {});
}

/** Takes no signal. */
export async function countOrders(id: string): Promise<number> {
  return (await findOrders(id)).length;
}

export class Catalogue {
  async listItems(shelf: string, signal?: AbortSignal): Promise<string[]> {
    return findOrders(shelf, { ...(signal && { signal }) });
  }
}
