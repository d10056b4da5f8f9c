import { Pool } from 'pg';

const pool = new Pool();

/** The project's own way to the database: what it is given becomes SQL. */
export const db = {
  run: (text: string, values: unknown[] = []) => pool.query(text, values),
};

export class Gateway {
  async rows(query: { text: string; values?: unknown[] }): Promise<unknown[]> {
    const { rows } = await this.send(query);
    return rows;
  }
  private send(query: { text: string; values?: unknown[] }) {
    return pool.query(query.text, query.values);
  }
}

export async function fetchAll(sql: string): Promise<unknown[]> {
  const { rows } = await db.run(sql);
  return rows;
}
