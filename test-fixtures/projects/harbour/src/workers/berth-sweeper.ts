import { pool } from '../infrastructure/database.js';

/** Frees the berths whose bookings have run out. */
export function sweepBerths(): NodeJS.Timeout {
  return setInterval(async () => {
    const { rows } = await pool.query('SELECT id FROM bookings WHERE ends_at < now()');
    for (const { id } of rows) await pool.query('DELETE FROM bookings WHERE id = $1', [id]);
  }, 30_000);
}
