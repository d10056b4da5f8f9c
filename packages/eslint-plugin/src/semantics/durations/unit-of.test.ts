import { expect, test } from 'vitest';
import { drawProject } from '../testing/drawn-project.js';
import type { Call } from '../call.js';
import { unitOf } from './unit-of.js';

/** The unit of what the call `take(…)` is given. */
function unitIn(code: string, files: Readonly<Record<string, string>> = {}): string | undefined {
  const project = drawProject({ 'main.ts': code, ...files });
  const module = project.module('main.ts');
  const call = module.tree.calls.find(node => (node as { callee?: { name?: string } }).callee?.name === 'take');
  const [argument] = (call as { arguments: Call['node'][] }).arguments;
  return argument && unitOf(project.world, module, argument);
}

test.each<[string, string | undefined]>([
  ['take(timeoutMs)', 'ms'],
  ['take(maxTimeMS)', 'ms'],
  ['take(timeoutMSec)', 'ms'],
  ['take(process.env.TTL_SECONDS)', 's'],
  ['take(MS_PER_DAY)', 'ms'],
  ['take(eventsPerSecond)', undefined],
  ['take(FIVE_MINUTES)', undefined],
  ['take(last30Days)', undefined],
  ['take(x.retentionDays)', 'd'],
  ['take(ttlSeconds * 1000)', 'ms'],
  ['take(ttlMs / 1000)', 's'],
  ['take(ttlMs * 2)', 'ms'],
  ['take(days * 24 * 60 * 60 * 1000)', 'ms'],
  ['take(minutes * 60)', 's'],
  ['take(attempt * BASE_DELAY_MS)', 'ms'],
  ['take(7 * 24 * 3600)', 's'],
  ['take(15 * 60 * 1000)', 'ms'],
  ['take(15 * 60)', undefined],
  ['take(86400)', 's'],
  ['take(600)', undefined],
  ['take(Math.floor(Date.now() / 1000))', 's'],
  ['take(Date.now() + 5 * 60 * 1000)', 'ms'],
  ['take(new Date(expSeconds).getTime())', 's'],
  ['take(Number(config.get("X_TTL_SECONDS")))', 's'],
  ['take(hoursToMilliseconds(2))', 'ms'],
  ['take(formatMs(2))', undefined],
  ['take(a ? waitMs : 60_000)', 'ms'],
  ['take(waitMs ?? delaySeconds)', undefined],
  ['const ttl = 60 * 60 * 1000; take(ttl)', 'ms'],
  ['let ttl = 60 * 60 * 1000; ttl = 5; take(ttl)', undefined],
  ['const SECOND = 1000; const MINUTE = 60 * SECOND; take(5 * MINUTE)', 'ms'],
  ['class Day { static ms = 24 * 60 * 60 * 1000 } take(Day.ms)', 'ms'],
  ['class A { ttl = 60 * 60; f() { take(this.ttl) } }', 's'],
  ['type Seconds = number; function f(n: Seconds) { take(n) }', 's'],
  ['function f(ttl = 60 * 60 * 1000) { take(ttl) }', 'ms'],
  ['import ms from "ms"; take(ms("1h"))', 'ms'],
  ['import ms from "ms"; take(ms(5000))', undefined],
])('%s: %s', (code, unit) => {
  expect(unitIn(code)).toBe(unit);
});

test('a constant is followed into other modules', () => {
  const files = {
    'ttl.ts': `export { TTL as LIFETIME } from './times.js';`,
    'times.ts': `export const TTL = 24 * 3600;`,
  };
  expect(unitIn(`import { LIFETIME } from './ttl.js';\ntake(LIFETIME);`, files)).toBe('s');
});
