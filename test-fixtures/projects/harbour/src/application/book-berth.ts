import { book, type Booking } from '../domain/berth.js';
import { log } from '../infrastructure/log.js';
import type { Bookings, Vessels } from './ports.js';

export class BookingFailedError extends Error {
  override readonly name = 'BookingFailedError';
}

export class BookBerth {
  constructor(
    private readonly bookings: Bookings,
    private readonly vessels: Vessels,
  ) {}

  async run(berthId: string, vesselId: string, days: number): Promise<Booking> {
    const berth = await this.bookings.findBerth(berthId);
    if (!berth) throw new BookingFailedError(`no berth ${berthId}`);
    const vessel = await this.vessels.byId(vesselId);
    try {
      return await this.bookings.save(book(berth, vessel, days));
    } catch (error) {
      log.warn({ berthId, vesselId }, 'booking failed');
      throw new BookingFailedError(`berth ${berthId} could not be booked`);
    }
  }
}
