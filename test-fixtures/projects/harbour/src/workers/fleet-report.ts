import type { Notices, Tides } from '../application/ports.js';

/** Where a vessel was seen last. */
export interface Sighting {
  readonly vessel: string;
  readonly port: string;
}

/** Tells the captains of every vessel that was seen in a port. */
export function reportFleet(sightings: readonly Sighting[], mail: Notices): number {
  sightings.forEach(async ({ vessel, port }) => {
    await mail.sendToAll(`${vessel} was seen in ${port}`);
  });
  return sightings.length;
}

/** How many notices went out, from the day's tally or counted anew. */
export function noticesSent(tally: number | undefined, count: () => Promise<number>) {
  const recount = async (): Promise<number> => count();
  if (tally === undefined) return recount();
  return `${tally}`;
}

/** The tide in two ports at once. */
export async function compareTides(
  tides: Tides,
  ports: readonly [string, string],
  signal: AbortSignal,
): Promise<number> {
  const now = new Date();
  const [here, there] = await Promise.all([
    tides.heightAt(ports[0], now, signal),
    tides.heightAt(ports[1], now, signal),
  ]);
  return here - there;
}
