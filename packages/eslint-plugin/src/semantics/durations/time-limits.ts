import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { unwrap, type Node } from '../../syntax/node.js';
import { argumentAt, type Call } from '../call.js';
import { optionAt } from '../options.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';
import { constantNumber } from './constant-number.js';
import { constantPlace } from './constant-place.js';
import { givenDurations } from './duration-slots.js';
import { unitFactor } from './time-unit.js';

/** A time limit whose length is in sight. */
export interface TimeLimit {
  readonly module: ModuleSyntax;
  /** Where its length is written. */
  readonly node: Node;
  readonly ms: number;
  /** What it is called, for messages: `timeout`, `AbortSignal.timeout`. */
  readonly name: string;
}

/** The time limits that a call is given: by options and by signals that run out. */
export function timeLimits(world: World, call: Call): TimeLimit[] {
  const { facts } = call;
  const limits = givenDurations(world, call).flatMap(({ module, node, expected, name, isLimit }): TimeLimit[] => {
    const value = isLimit ? constantNumber(world, module, node) : undefined;
    return value === undefined || value <= 0
      ? []
      : [{ module, node, ms: value * unitFactor(expected, 'ms'), name: name ?? 'timeout' }];
  });
  const slots = [...(facts.signal ? [facts.signal] : []), ...(facts.deadline?.slots ?? [])];
  for (const slot of slots.filter(({ property }) => property === undefined || property.endsWith('signal'))) {
    const given = optionAt(world, call, slot);
    const limit = given.state === 'set' ? signalLimit(world, given.module, given.node) : undefined;
    if (limit && !limits.some(({ node }) => node === limit.node)) limits.push(limit);
  }
  return limits;
}

/** When a signal runs out by itself: `AbortSignal.timeout(…)`, alone or among others, of which the first to abort counts. */
function signalLimit(world: World, module: ModuleSyntax, node: Node, depth = 0): TimeLimit | undefined {
  const target = unwrap(node);
  if (depth > 6) return undefined;
  if (target.type === 'Identifier') {
    const place = constantPlace(world, module, target);
    return place && signalLimit(world, place.module, place.node, depth + 1);
  }
  if (target.type !== 'CallExpression') return undefined;
  const call = resolveCall(world, module, target);
  const [first] = target.arguments;
  if (call.entity?.name === 'AbortSignal.any' && first?.type === 'ArrayExpression') {
    const limits = first.elements.flatMap(item => (item ? (signalLimit(world, module, item, depth + 1) ?? []) : []));
    return limits.sort((a, b) => a.ms - b.ms)[0];
  }
  if (call.entity?.name !== 'AbortSignal.timeout') return undefined;
  const length = argumentAt(call, 0);
  const ms = length && length !== 'spread' ? constantNumber(world, module, length) : undefined;
  return ms === undefined || ms <= 0 ? undefined : { module, node: length as Node, ms, name: 'AbortSignal.timeout' };
}
