import { Pool, type QueryResult } from 'pg';

const pool = new Pool({ max: 10, connectionTimeoutMillis: 1_000 });

/** Lies beside what implements it, and only the application uses it. */
export interface Ledger { // ~> consumer-owned-interfaces:besideImplementation
  book(amount: number): Promise<void>;
}

export class PgLedger implements Ledger {
  async book(amount: number): Promise<void> {
    await pool.query('INSERT INTO bookings (amount) VALUES ($1)', [amount]);
  }

  bookings(): Promise<QueryResult> {
    return pool.query('SELECT * FROM bookings');
  }
}

/** Data has no methods. */
export class Booking {
  constructor(readonly amount: number) {}
}
