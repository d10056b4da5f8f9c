import { Agent } from 'undici';

/** The process has given all its calls a limit. */
export const rates = () => fetch('https://rates.example.test');
export const own = () => fetch('https://rates.example.test', { dispatcher: new Agent({ bodyTimeout: 1_000 }) } as RequestInit);
