import type { Call } from '../call.js';
import { optionAt } from '../options.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';
import { clientOrigins } from './client-origins.js';
import type { Deadline } from './deadline.js';
import { givenBound } from './given-bound.js';
import { agentMayLimit } from './agent-limit.js';
import { isConfiguredElsewhere } from './configured-elsewhere.js';

/** Whether the calls made through the client that a call makes are bounded, and so by the client's own options. */
export function clientDeadline(world: World, call: Call): Deadline {
  const bound = call.facts.clientDeadline;
  if (!bound) return 'unknown';
  const slots = bound.options.map(property => ({ at: bound.at, property }));
  const given = givenBound(world, call, slots, bound.off);
  if (given !== 'unbounded') return given;
  if (bound.default !== 'none') return 'bounded';
  if (isToWait(world, call, bound.at)) return 'unknown';
  return isConfiguredElsewhere(world, call) || agentMayLimit(world, call) || isBoundedAtCalls(world, call)
    ? 'unknown'
    : inheritedDeadline(world, call);
}

/** A client whose calls stay open by nature, as one of its options says. */
function isToWait(world: World, call: Call, at: number): boolean {
  return (call.facts.openEndedWhen ?? []).some(({ option, equals }) => {
    const given = optionAt(world, call, { at, property: option });
    return given.state === 'set' && (!given.constant.known || given.constant.value === equals);
  });
}

/** A client that extends another (`base.extend(…)`) keeps its options. */
function inheritedDeadline(world: World, call: Call): Deadline {
  const { node } = call;
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return 'unbounded';
  const origins = clientOrigins(world, call.module, node.callee.object);
  if (!origins) return 'unknown';
  for (const origin of origins) {
    if (origin.kind !== 'made' || !origin.call.facts.clientDeadline) continue;
    // What the base lacks is the base's fault.
    return clientDeadline(world, origin.call) === 'bounded' ? 'bounded' : 'unknown';
  }
  return 'unbounded';
}

/** Whether the module bounds calls of the library one by one: then it does so on purpose, and its client needs no limit. */
function isBoundedAtCalls(world: World, { module, entity }: Call): boolean {
  return module.tree.calls.some(node => {
    const call = resolveCall(world, module, node as Call['node']);
    if (!call.facts.deadline || call.entity?.kind !== 'library' || entity?.kind !== 'library') return false;
    return call.entity.library === entity.library && givenBound(world, call, call.facts.deadline.slots) === 'bounded';
  });
}
