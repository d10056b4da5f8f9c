/** A unit of time that code counts in. */
export type TimeUnit = 'ns' | 'µs' | 'ms' | 's' | 'min' | 'h' | 'd';

const seconds: Readonly<Record<TimeUnit, number>> = {
  ns: 1e-9,
  µs: 1e-6,
  ms: 1e-3,
  s: 1,
  min: 60,
  h: 3600,
  d: 86_400,
};

const names: Readonly<Record<TimeUnit, string>> = {
  ns: 'nanoseconds',
  µs: 'microseconds',
  ms: 'milliseconds',
  s: 'seconds',
  min: 'minutes',
  h: 'hours',
  d: 'days',
};

/** A unit in words, for messages. */
export function unitWord(unit: TimeUnit): string {
  return names[unit];
}

/** How many of `to` one of `from` is: 1000 from seconds to milliseconds. */
export function unitFactor(from: TimeUnit, to: TimeUnit): number {
  return seconds[from] / seconds[to];
}

/** A larger factor than this may well be a conversion and something else in one: `slotMs / 2000`. */
const largestScale = 60;

/**
 * The unit of a number that counts `unit` after multiplying it by `factor`: times 1000, seconds are milliseconds. What is no
 * conversion between units leaves the unit as it is: twice a delay is a delay. Undefined where it may be both.
 */
export function scaledUnit(unit: TimeUnit, factor: number): TimeUnit | undefined {
  if (!(factor > 0)) return unit;
  const target = seconds[unit] / factor;
  const found = Object.entries(seconds).find(([, value]) => Math.abs(value / target - 1) < 1e-9);
  if (found) return found[0] as TimeUnit;
  return factor < largestScale && factor > 1 / largestScale ? unit : undefined;
}
