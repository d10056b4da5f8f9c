/** A line or chain that gave way, or that nobody knows the strength of. */
export class MooringFault extends Error {}

const strengths = new Map<string, number>([['NL-1', 320]]);

/** How much a buoy's line bears, in kilonewtons. */
export function mooringLine(buoy: string): number {
  const strength = strengths.get(buoy);
  if (strength === undefined) throw new Error(`no line is known at ${buoy}`);
  return strength;
}
