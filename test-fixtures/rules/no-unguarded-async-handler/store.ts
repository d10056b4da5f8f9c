import { Pool } from 'pg';

export const pool = new Pool({ connectionTimeoutMillis: 2_000 });

export async function save(id: string): Promise<void> {
  await pool.query('insert into orders values ($1)', [id]);
}

export async function saveAndLog(id: string): Promise<void> {
  try {
    await save(id);
  } catch (error) {
    console.error(error);
  }
}

export async function onOrder(id: string): Promise<void> {
  await save(id);
}
