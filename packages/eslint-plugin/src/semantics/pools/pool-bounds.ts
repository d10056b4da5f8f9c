import type { Bound, PoolFact } from '@plimsoll/knowledge';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { optionAt, type OptionAnswer } from '../options.js';
import { constantOf } from '../constants.js';
import type { World } from '../world.js';

export type BoundKind = 'limit' | 'connect' | 'idle' | 'statement';

/** A bound that a pool lacks: never set, or switched off where the node stands. */
export interface MissingBound {
  readonly kind: BoundKind;
  readonly bound: Bound;
  /** The options to set, the most usual first. */
  readonly options: readonly string[];
  readonly off?: { readonly module: ModuleSyntax; readonly node: Node };
}

const kinds: readonly BoundKind[] = ['limit', 'connect', 'idle', 'statement'];

/**
 * The bounds that the pool which a call makes surely lacks: its options are in sight, say nothing, and the library's
 * default is "for ever"; or they say so themselves. Empty too for an agent that keeps no connections.
 */
export function missingBounds(world: World, call: Call): MissingBound[] {
  const { pool } = call.facts;
  if (!pool || !keepsConnections(world, call, pool) || isStatedInString(world, call, pool)) return [];
  const counts = isAboutConnections(world, call, pool);
  const missing = kinds.flatMap(kind => {
    if (!counts && (kind === 'limit' || kind === 'idle')) return [];
    const bound = pool[kind];
    const answer = bound && boundAnswer(world, call, pool, bound);
    if (!bound || !answer || answer === 'fine' || isBoundedElsewhere(call, pool, kind)) return [];
    return [{ kind, bound, options: optionsToSet(world, call, pool, bound), ...answer }];
  });
  // At most `limit` connections that never close are what a pool is for; without a limit they pile up.
  const isSettled = missing.every(({ kind, off }) => kind === 'idle' && !off) && pool.limit !== undefined;
  return isSettled ? [] : missing;
}

/** `{}`: absent and unbounded by default; with `off`: switched off; `fine`: bounded, or out of sight. */
function boundAnswer(world: World, call: Call, pool: PoolFact, bound: Bound): Pick<MissingBound, 'off'> | 'fine' {
  let answer: Pick<MissingBound, 'off'> = {};
  for (const property of bound.options) {
    const given = poolOption(world, call, pool, property);
    if (given.state === 'unknown') return 'fine';
    if (given.state === 'absent') continue;
    if (!isOff(given, bound)) return 'fine';
    answer = { off: given };
  }
  if (answer.off) return answer;
  return bound.default === 'none' && optionsToSet(world, call, pool, bound).length > 0 ? answer : 'fine';
}

function isOff({ constant }: Extract<OptionAnswer, { state: 'set' }>, { off = [] }: Bound): boolean {
  if (!constant.known) return false;
  return constant.value === Infinity || off.some(value => value === constant.value);
}

/** The options may be of another type: `pg` takes an object, a connection string is none. */
function poolOption(world: World, call: Call, pool: PoolFact, property: string): OptionAnswer {
  const whole = optionAt(world, call, { at: pool.at });
  if (whole.state === 'set' && world.evaluate(whole.module, whole.node).kind === 'primitive')
    return { state: 'absent' };
  const given = optionAt(world, call, { at: pool.at, property });
  if (given.state !== 'unknown' || !property.includes('.')) return given;
  // `connection: url` has no properties of its own.
  const [holder] = property.split('.');
  const outer = optionAt(world, call, { at: pool.at, property: holder as string });
  return outer.state === 'set' && world.evaluate(outer.module, outer.node).kind === 'primitive'
    ? { state: 'absent' }
    : given;
}

/** The options that set a bound, with the driver that is in sight; none where it is not and the default depends on it. */
function optionsToSet(world: World, call: Call, pool: PoolFact, { options, defaultFor }: Bound): readonly string[] {
  if (!defaultFor) return options.slice(0, 2);
  const driver = poolOption(world, call, pool, defaultFor.option);
  if (driver.state !== 'set' || !driver.constant.known) return [];
  return defaultFor.values[String(driver.constant.value)] ?? [];
}

/** `SET LOCAL statement_timeout`, `set_config('statement_timeout', …)`. */
const setInSql = /\bset(?:_config\s*\(|\s+(?:local|session)\b)?\W{0,3}\w*_timeout/i;

/**
 * Whether the module bounds what goes through the pool one by one: with a `SET` in each transaction, or a signal for each
 * request through an agent.
 */
function isBoundedElsewhere({ module }: Call, { perOrigin }: PoolFact, kind: BoundKind): boolean {
  if (kind !== 'statement') return false;
  return perOrigin ? /\bsignal\b/.test(module.text) : setInSql.test(module.text);
}

/** Whether what is made keeps connections at all: Node's agents do so when they are told. */
function keepsConnections(world: World, call: Call, pool: PoolFact): boolean {
  if (pool.keepsWith === undefined) return true;
  const kept = poolOption(world, call, pool, pool.keepsWith);
  return kept.state === 'set' && kept.constant.known && kept.constant.value === true;
}

/** An agent that carries a proxy, a lookup or time limits is no matter of connections until one of their options is set. */
function isAboutConnections(world: World, call: Call, pool: PoolFact): boolean {
  if (!pool.perOrigin || pool.keepsWith !== undefined) return true;
  const options = [...(pool.limit?.options ?? []), ...(pool.idle?.options ?? [])];
  return options.some(property => poolOption(world, call, pool, property).state === 'set');
}

function isStatedInString(world: World, call: Call, { inString }: PoolFact): boolean {
  if (!inString) return false;
  const given = optionAt(world, call, inString);
  if (given.state !== 'set') return given.state === 'unknown';
  const text = constantOf(world, given.module, given.node);
  return !text.known || String(text.value).includes('?');
}
