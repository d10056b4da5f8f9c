import type { Bound, DurationSlot } from '@plimsoll/knowledge';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { constantOf } from '../constants.js';
import { optionAt } from '../options.js';
import { nameOf } from './factors.js';
import type { World } from '../world.js';
import type { TimeUnit } from './time-unit.js';

/** A time that a call is given, and the unit in which the callee reads it. */
export interface GivenDuration {
  readonly module: ModuleSyntax;
  readonly node: Node;
  readonly expected: TimeUnit;
  /** What takes it, for messages: `maxAge`, `EX`, or undefined for a plain argument. */
  readonly name: string | undefined;
  readonly digits?: TimeUnit;
  readonly max?: number;
  /** It bounds how long a call over the network, its client or its server waits. */
  readonly isLimit: boolean;
}

const none: readonly GivenDuration[] = [];

/** The times that a call is given where a library's table knows the unit. */
export function givenDurations(world: World, call: Call): readonly GivenDuration[] {
  const slots = slotsOf(call);
  const date = dateArgument(call);
  if (slots.length === 0 && !date) return none;
  const found = new Map<Node, GivenDuration>();
  for (const [slot, isLimit] of slots) {
    const place = slot.after === undefined ? undefined : afterWord(world, call, slot.at, slot.after);
    const given =
      slot.after === undefined
        ? optionAt(world, call, slot)
        : place === undefined
          ? undefined
          : optionAt(world, call, { at: place });
    if (given?.state !== 'set' || found.has(given.node)) continue;
    const { unit: expected, digits, max } = slot;
    const name = slot.after ?? slot.property?.split('.').at(-1);
    found.set(given.node, {
      module: given.module,
      node: given.node,
      expected,
      name,
      isLimit: isLimit && !isOfCache(world, call),
      ...(digits && { digits }),
      ...(max && { max }),
    });
  }
  if (date) found.set(date, { module: call.module, node: date, expected: 'ms', name: undefined, isLimit: false });
  return [...found.values()];
}

/** `new Date(n)` counts milliseconds; `new Date(n).getTime()` gives the number back, whatever it counts. */
function dateArgument({ module, node }: Call): Node | undefined {
  if (node.type !== 'NewExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'Date')
    return undefined;
  const [only, ...more] = node.arguments;
  if (!only || only.type === 'SpreadElement' || more.length > 0 || module.bindingOf(node.callee)) return undefined;
  return node.parent.type === 'MemberExpression' && nameOf(node.parent) === 'getTime' ? undefined : only;
}

const noSlots: readonly [DurationSlot, boolean][] = [];

function slotsOf({ facts }: Call): readonly [DurationSlot, isLimit: boolean][] {
  const { durations, deadline, clientDeadline, limitsTime, pool, server } = facts;
  if (!durations && !deadline && !clientDeadline && !limitsTime && !pool && !server) return noSlots;
  const slots: [DurationSlot, boolean][] = (durations ?? []).map(slot => [slot, false]);
  const add = (at: number | undefined, unit: Bound['unit'], options: readonly (string | undefined)[]) => {
    if (at === undefined || unit === 'count') return;
    for (const property of options) slots.push([{ at, unit, ...(property !== undefined && { property }) }, true]);
  };
  for (const { at, property } of deadline?.slots ?? []) {
    if (deadline && !property?.endsWith('signal')) add(at, deadline.unit, [property]);
  }
  if (clientDeadline) add(clientDeadline.at, clientDeadline.unit, clientDeadline.options);
  if (limitsTime) add(limitsTime.slot.at, 'ms', [limitsTime.slot.property]);
  for (const bound of [pool?.connect, pool?.idle, pool?.statement]) if (bound) add(pool?.at, bound.unit, bound.options);
  for (const kind of ['request', 'headers', 'keepAlive', 'response'] as const) {
    add(server?.at, 'ms', server?.[kind]?.options ?? []);
  }
  return slots;
}

/** The position after the argument that is a word: `set(key, value, 'EX', 60)`. */
function afterWord(world: World, { module, node }: Call, from: number, word: string): number | undefined {
  if (node.type === 'TaggedTemplateExpression') return undefined;
  const at = node.arguments.findIndex((argument, index) => {
    if (index < from || argument.type === 'SpreadElement') return false;
    const { known, value } = { value: undefined, ...constantOf(world, module, argument) };
    return known && typeof value === 'string' && value.toLowerCase() === word.toLowerCase();
  });
  return at < 0 ? undefined : at + 1;
}

/** A cache is next door, and its clients are told not to wait longer than it would take without it. */
function isOfCache(world: World, { entity }: Call): boolean {
  if (entity?.kind !== 'library') return false;
  for (const { io } of world.knowledge.facts(entity.library).values()) if (io === 'cache') return true;
  return false;
}
