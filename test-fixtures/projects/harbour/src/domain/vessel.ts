import { safetyMargin, type Berth } from './berth.js';

/** A ship. Lengths and draughts in metres. */
export interface Vessel {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  readonly draught: number;
  readonly captainEmail: string;
}

export function fits(vessel: Vessel, berth: Berth): boolean {
  return vessel.length <= berth.length && vessel.draught + safetyMargin(berth) <= berth.depth;
}
