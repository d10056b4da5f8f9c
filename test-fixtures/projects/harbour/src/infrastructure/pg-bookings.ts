import type { Bookings, Vessels } from '../application/ports.js';
import { BerthTakenError, type Berth, type Booking } from '../domain/berth.js';
import type { Vessel } from '../domain/vessel.js';
import { pool } from './database.js';

export class PgBookings implements Bookings {
  async findBerth(id: string): Promise<Berth | undefined> {
    const { rows } = await pool.query<Berth>('SELECT id, length, depth FROM berths WHERE id = $1', [id]);
    return rows[0];
  }

  async save(booking: Omit<Booking, 'id'>): Promise<Booking> {
    const client = await pool.connect();
    await client.query('BEGIN');
    const clash = await client.query('SELECT 1 FROM bookings WHERE berth_id = $1 AND until > $2 FOR UPDATE', [
      booking.berthId,
      booking.from,
    ]);
    if (clash.rowCount) {
      await client.query('ROLLBACK');
      throw new BerthTakenError(`berth ${booking.berthId} is taken`);
    }
    const { rows } = await client.query<Booking>(
      'INSERT INTO bookings (berth_id, vessel_id, "from", until) VALUES ($1, $2, $3, $4) RETURNING *',
      [booking.berthId, booking.vesselId, booking.from, booking.until],
    );
    await client.query('COMMIT');
    client.release();
    return rows[0] as Booking;
  }
}

export class PgVessels implements Vessels {
  async byId(id: string): Promise<Vessel> {
    const { rows } = await pool.query<Vessel>('SELECT id, name, length, draught FROM vessels WHERE id = $1', [id]);
    const [vessel] = rows;
    if (!vessel) throw new Error(`no vessel ${id}`);
    return vessel;
  }

  async search(name: string, order: string): Promise<Vessel[]> {
    const { rows } = await pool.query<Vessel>(
      `SELECT id, name FROM vessels WHERE name ILIKE '%${name}%' ORDER BY ${order} LIMIT 50`,
    );
    return rows;
  }
}
