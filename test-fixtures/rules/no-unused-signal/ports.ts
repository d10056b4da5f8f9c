import { Pool } from 'pg';

export interface Berths {
  book(id: string, signal: AbortSignal): Promise<void>;
  count(id: string, signal?: AbortSignal): Promise<number>;
}
export abstract class Job {
  abstract run(id: string, signal: AbortSignal): Promise<void>;
}
const pool = new Pool();
export const save = (id: string) => pool.query('INSERT INTO berths (id) VALUES ($1)', [id]);
