import { pool } from './database.js';

/** What the archive offers to whoever prints it. */
export interface BerthArchive {
  /** Names of every berth that was ever booked. */
  names(): Promise<string[]>;
}

export class PgBerthArchive implements BerthArchive {
  async names(): Promise<string[]> {
    const { rows } = await pool.query<{ name: string }>('SELECT name FROM berths');
    return rows.map(row => row.name);
  }
}

/** The connections that the archive uses. */
export const archivePool = () => pool;
