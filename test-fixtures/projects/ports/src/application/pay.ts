import type { Booking, Ledger, PgLedger } from '../infrastructure/ledger.js';

/** What the application needs, declared where it is needed. */
export interface Clock {
  now(): number;
}

export class Pay {
  constructor(
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  async run(booking: Booking): Promise<number> {
    await this.ledger.book(booking.amount);
    return this.clock.now();
  }
}

export class Statement {
  readonly #ledger: PgLedger; // ~> depend-on-abstractions:concrete

  constructor(ledger: PgLedger) {
    this.#ledger = ledger;
  }

  /** Nobody wrote the driver's type down. */
  async lines() { // ~> no-leaked-types:inferred
    return this.#ledger.bookings();
  }

  async count(): Promise<number> {
    const { rowCount } = await this.lines();
    return rowCount ?? 0;
  }
}
