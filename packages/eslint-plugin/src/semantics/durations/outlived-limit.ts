import { isFunction, memberName, unwrap, type Node } from '../../syntax/node.js';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { argumentAt, type Call } from '../call.js';
import { callsIn } from '../functions/calls-in.js';
import { projectFunctions } from '../functions/project-functions.js';
import { reached, type Reached } from '../functions/reached.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';
import { parameterDurations } from './parameter-durations.js';
import { givenDurations } from './duration-slots.js';
import { constantNumber } from './constant-number.js';
import { timeLimits, type TimeLimit } from './time-limits.js';

/** A limit around work that has a longer one of its own. */
export interface OutlivedLimit {
  readonly outer: TimeLimit;
  readonly inner: TimeLimit;
  /** The calls that lead from the function under the outer limit to the call with the inner one. */
  readonly calls: readonly Call[];
}

/** Whether what a breaker or a timeout runs, itself or through what it calls, is given more time than the runner has. */
export function outlivedLimit(world: World, call: Call): OutlivedLimit | undefined {
  const { limitsTime } = call.facts;
  if (!limitsTime) return outlivedRace(world, call);
  const outer = timeLimits(world, call)[0];
  const work = argumentAt(call, limitsTime.callback);
  if (!outer || !work || work === 'spread') return undefined;
  for (const fn of projectFunctions(world.evaluate(call.module, work))) {
    const way = reached(world, fn.module, fn.node, { find: (at, inner) => longerThan(at, inner, outer) });
    if (way) return { outer, inner: way.found, calls: way.calls };
  }
  return undefined;
}

function longerThan(world: World, call: Call, outer: TimeLimit): TimeLimit | undefined {
  return shortest(
    timeLimits(world, call).filter(({ node }) => node !== outer.node),
    outer.ms,
  );
}

/** The limit that ends a call is its shortest; it is too long only if that is. */
function shortest(limits: readonly TimeLimit[], ms: number): TimeLimit | undefined {
  const first = [...limits].sort((a, b) => a.ms - b.ms)[0];
  return first && first.ms > ms ? first : undefined;
}

/** `Promise.race([work, sleep(5000)])`: the timer is the outer limit. */
function outlivedRace(world: World, { module, node }: Call): OutlivedLimit | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const callee = unwrap(node.callee);
  const [list] = node.arguments;
  if (callee.type !== 'MemberExpression' || memberName(callee) !== 'race' || list?.type !== 'ArrayExpression') {
    return undefined;
  }
  if (callee.object.type !== 'Identifier' || callee.object.name !== 'Promise') return undefined;
  const sides = list.elements.flatMap(item => (item ? [unwrap(item)] : []));
  const timers = sides.flatMap(side => timerOf(world, module, side) ?? []);
  const outer = timers.sort((a, b) => a.ms - b.ms)[0];
  if (!outer) return undefined;
  for (const side of sides) {
    if (side.type !== 'CallExpression' || timerOf(world, module, side)) continue;
    const way = innerOf(world, resolveCall(world, module, side), outer);
    if (way) return { outer, inner: way.found, calls: way.calls };
  }
  return undefined;
}

function innerOf(world: World, call: Call, outer: TimeLimit): Reached<TimeLimit> | undefined {
  const own = longerThan(world, call, outer);
  if (own) return { found: own, calls: [call] };
  for (const fn of projectFunctions(call.callee)) {
    const way = reached(world, fn.module, fn.node, { find: (at, inner) => longerThan(at, inner, outer) });
    if (way) return { found: way.found, calls: [call, ...way.calls] };
  }
  return undefined;
}

/** What only waits: a call of a sleeping function, or a promise that a timer settles. */
function timerOf(world: World, module: ModuleSyntax, side: Node): TimeLimit | undefined {
  if (side.type === 'CallExpression') {
    const call = resolveCall(world, module, side);
    const waits = [...givenDurations(world, call), ...parameterDurations(world, call, true)].filter(
      one => !one.isLimit,
    );
    return call.facts.io ? undefined : firstConstant(world, waits);
  }
  const [executor] = side.type === 'NewExpression' ? side.arguments : [];
  if (!executor || !isFunction(executor)) return undefined;
  for (const call of callsIn(world, module, executor)) {
    if (!call.facts.timer) continue;
    const limit = firstConstant(world, givenDurations(world, call));
    if (limit) return limit;
  }
  return undefined;
}

function firstConstant(world: World, given: ReturnType<typeof givenDurations>): TimeLimit | undefined {
  for (const { module, node, name, expected } of given) {
    const ms = expected === 'ms' ? constantNumber(world, module, node) : undefined;
    if (ms !== undefined && ms > 0) return { module, node, ms, name: name ?? 'timer' };
  }
  return undefined;
}
