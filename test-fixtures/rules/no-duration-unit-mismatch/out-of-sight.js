import { HOUR, MINUTE, units } from '@acme/clock';

/** What a package's constants come to is out of sight: these may be the conversions that make it right. */
export function mutedUntil(hours, minutes) {
  const until = new Date(Date.now() + hours * HOUR);
  const longest = new Date(Date.now() + Math.max(minutes * MINUTE, 5 * MINUTE));
  const sessionMs = minutes * units.MINUTE;
  const asHours = minutes / units.MINUTES_PER_HOUR;
  return [until, longest, sessionMs, asHours];
}
