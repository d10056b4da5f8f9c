import type { TimeUnit } from './time-unit.js';

const words: Readonly<Record<string, TimeUnit>> = {
  ns: 'ns',
  nanos: 'ns',
  nanosecond: 'ns',
  nanoseconds: 'ns',
  micros: 'µs',
  microsecond: 'µs',
  microseconds: 'µs',
  ms: 'ms',
  msec: 'ms',
  msecs: 'ms',
  millis: 'ms',
  millisecond: 'ms',
  milliseconds: 'ms',
  sec: 's',
  secs: 's',
  seconds: 's',
  mins: 'min',
  minutes: 'min',
  hrs: 'h',
  hours: 'h',
  days: 'd',
};

/** Before a unit, these make of it a quantity, which may be counted in any: `FIVE_MINUTES`, `last30Days`. */
const quantity =
  /^(\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|thousand|half|quarter|few|several|many|last|next|past|business|working|fractional|partial)$/;

/** After a unit, these still leave the number in it: `MS_PER_DAY`, `SECONDS_IN_HOUR`, `secondsSinceEpoch`. */
const relation = /^(per|in|since)$/;

/** What a name says about the unit of the number that it stands for. */
export interface NamedUnit {
  readonly unit: TimeUnit;
  /** The name is nothing but the unit: `seconds`, `MINUTES`. Of a constant it may be a factor, counted in any unit. */
  readonly bare: boolean;
}

const known = new Map<string, NamedUnit | null>();

/** The unit that a name states by its last word, or by its first before `per` and the like; undefined where it states none. */
export function unitOfName(name: string): NamedUnit | undefined {
  const memo = known.get(name);
  if (memo !== undefined) return memo ?? undefined;
  const found = read(name);
  if (known.size < 20_000) known.set(name, found ?? null);
  return found;
}

function read(name: string): NamedUnit | undefined {
  const parts = joinPrefix(splitWords(name));
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  const first = unitAt(parts, 0);
  if (first && parts.length > 1) {
    if (relation.test(parts[1] ?? '')) return { unit: first, bare: false };
  }
  const unit = unitAt(parts, parts.length - 1);
  if (!unit) return undefined;
  const before = parts.at(-2);
  if (before === 'per' || (before !== undefined && quantity.test(before) && unit !== 'ms')) return undefined;
  return { unit, bare: parts.length === 1 };
}

function unitAt(parts: readonly string[], index: number): TimeUnit | undefined {
  const word = parts[index] ?? '';
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

const prefixes: Readonly<Record<string, string>> = {
  m: 'ms',
  milli: 'ms',
  u: 'micros',
  micro: 'micros',
  n: 'ns',
  nano: 'ns',
};

/** `timeoutMSec`, `milliSeconds`: two words by their letters, one unit. */
function joinPrefix(parts: readonly string[]): string[] {
  const prefix = prefixes[parts.at(-2) ?? ''];
  return prefix !== undefined && /^sec/.test(parts.at(-1) ?? '') ? [...parts.slice(0, -2), prefix] : [...parts];
}

/** `maxAgeMs`, `MAX_AGE_MS`, `maxTimeMS`, `max-age-ms`: max, age, ms. */
function splitWords(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/(\d)([A-Za-z])|([A-Za-z])(\d)/g, '$1$3 $2$4')
    .split(/[^A-Za-z\d]+/)
    .filter(part => part !== '')
    .map(part => part.toLowerCase());
}
