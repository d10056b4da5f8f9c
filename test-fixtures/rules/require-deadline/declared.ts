import { Pool } from 'pg';
import type { AxiosInstance } from 'axios';

/** What is only declared is of its type, and comes from out of sight. */
declare function fetch(url: string): Promise<{ ok: boolean }>;
declare function client(): AxiosInstance;
declare function pool(): Pool;

export const own = () => fetch('https://orders.example.test');
export const handedOut = () => client().get('https://orders.example.test');
export const rows = () => pool().query('select 1');
