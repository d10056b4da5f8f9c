import type { Booking } from '../domain/berth.js';
import { tariffs } from './internal/tariffs.js';

/** Cents for a booking of a ship of so many metres. */
export function invoiceTotal(booking: Booking, metres: number): number {
  const days = Math.ceil((booking.until.getTime() - booking.from.getTime()) / 86_400_000);
  return days * metres * tariffs.quay;
}
