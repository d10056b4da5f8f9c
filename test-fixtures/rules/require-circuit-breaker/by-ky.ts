import ky from 'ky';

export const all = (ids: readonly string[]) =>
  Promise.all(ids.slice(0, 5).map(id => ky.get(`https://rates.test/${id}`).json())); // ~> unguarded
