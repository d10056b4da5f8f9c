import type { Call } from '../call.js';
import type { World } from '../world.js';
import { clientOrigins } from './client-origins.js';
import type { Deadline } from './deadline.js';
import { givenBound } from './given-bound.js';
import { isConfiguredElsewhere } from './configured-elsewhere.js';

/** Whether the calls made through the client that a call makes are bounded, and so by the client's own options. */
export function clientDeadline(world: World, call: Call): Deadline {
  const bound = call.facts.clientDeadline;
  if (!bound) return 'unknown';
  const slots = bound.options.map(property => ({ at: bound.at, property }));
  const given = givenBound(world, call, slots, bound.off);
  if (given !== 'unbounded') return given;
  if (bound.default !== 'none') return 'bounded';
  return isConfiguredElsewhere(world, call) ? 'unknown' : inheritedDeadline(world, call);
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
