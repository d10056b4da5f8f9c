import type { IoKind } from '@plimsoll/knowledge';
import { wrapped, type Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { typeFacts } from '../entity.js';
import { evaluate } from '../values/evaluate.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';

/**
 * The kind of I/O that a call performs: stated by a fact about what it calls, or because it yields a lazy query whose
 * awaiting performs it. Of a chain of builder calls only the last counts.
 */
export function ioOf(world: World, call: Call): IoKind | undefined {
  if (call.facts.io) return call.facts.io;
  if (call.entity?.kind !== 'library' || isChained(call.node)) return undefined;
  return executes(world, evaluate(world, call.module, call.node));
}

/** What awaiting a value of a library's type performs. */
export function executes(world: World, value: Value): IoKind | undefined {
  if (value.kind === 'any-of' || value.kind === 'all-of') {
    for (const one of value.values) {
      const io = executes(world, one);
      if (io) return io;
    }
    return undefined;
  }
  return value.kind === 'library-instance' ? typeFacts(world, value.library, value.type)?.executes : undefined;
}

/** Whether a call is the receiver of a further member: `db.select()` in `db.select().from(users)`. */
function isChained(node: Node): boolean {
  const outer = wrapped(node);
  return outer.parent?.type === 'MemberExpression' && outer.parent.object === outer;
}
