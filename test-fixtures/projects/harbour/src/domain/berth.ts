import { fits, type Vessel } from './vessel.js';

/** A place at a quay. Lengths and depths in metres. */
export interface Berth {
  readonly id: string;
  readonly length: number;
  readonly depth: number;
}

export interface Booking {
  readonly id: string;
  readonly berthId: string;
  readonly vesselId: string;
  readonly from: Date;
  readonly until: Date;
}

export class BerthTakenError extends Error {
  override readonly name = 'BerthTakenError';
}

export function book(berth: Berth, vessel: Vessel, days: number): Omit<Booking, 'id'> {
  if (!fits(vessel, berth)) throw new Error(`${vessel.name} does not fit into berth ${berth.id}`);
  const from = new Date();
  const until = new Date(from.getTime() + days * 86_400_000);
  return { berthId: berth.id, vesselId: vessel.id, from, until };
}

export function safetyMargin(berth: Berth): number {
  return berth.depth * 0.1;
}
