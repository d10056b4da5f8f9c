import type { TimeUnit } from './time-unit.js';

const wellKnown: Readonly<Record<number, TimeUnit>> = {
  86_400: 's',
  604_800: 's',
  2_592_000: 's',
  31_536_000: 's',
  31_557_600: 's',
  3_600_000: 'ms',
  86_400_000: 'ms',
  604_800_000: 'ms',
  2_592_000_000: 'ms',
  31_536_000_000: 'ms',
};

/** The unit that a number is always meant in: 86400 is a day in seconds. */
export function unitOfNumber(value: number): TimeUnit | undefined {
  return wellKnown[value];
}

const withMilliseconds = new Set([1000, 60_000, 3_600_000, 86_400_000]);
const sixties: Readonly<Record<number, number>> = { 60: 1, 3600: 2, 86_400: 3 };

/**
 * The unit in which a product of constants (and of `others` that are none) counts time: `15 * 60 * 1000` is written by who
 * thinks in milliseconds, `24 * 60 * 60` by who thinks in seconds.
 */
export function unitOfFactors(constants: readonly number[], others: number): TimeUnit | undefined {
  if (constants.length + others < 2) return undefined;
  if (constants.some(one => withMilliseconds.has(one))) return 'ms';
  const count = constants.reduce((sum, one) => sum + (sixties[one] ?? 0), 0);
  return count >= 2 ? 's' : undefined;
}
