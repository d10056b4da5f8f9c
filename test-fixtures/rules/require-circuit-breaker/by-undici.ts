import { request as send } from 'undici';

export const rates = () => send('https://rates.test', { headersTimeout: 1_000, bodyTimeout: 1_000 }); // ~> unguarded
