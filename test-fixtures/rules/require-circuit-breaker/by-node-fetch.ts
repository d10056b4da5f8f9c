import fetch from 'node-fetch';

export default async (id: string) => fetch(`https://rates.test/${id}`, { signal: AbortSignal.timeout(1_000) }); // ~> unguarded
