import type { Berth, Booking } from '../domain/berth.js';
import type { Vessel } from '../domain/vessel.js';

export interface Bookings {
  findBerth(id: string, signal?: AbortSignal): Promise<Berth | undefined>;
  save(booking: Omit<Booking, 'id'>): Promise<Booking>;
}

export interface Vessels {
  byId(id: string): Promise<Vessel>;
}

export interface Tides {
  /** Metres above chart datum. */
  heightAt(port: string, when: Date, signal?: AbortSignal): Promise<number>;
}

export interface Notices {
  /** Tells every captain in the harbour. */
  sendToAll(text: string): Promise<void>;
}
