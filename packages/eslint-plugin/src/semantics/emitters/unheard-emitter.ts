import type { Call } from '../call.js';
import { unwrap } from '../../syntax/node.js';
import { typeFacts } from '../entity.js';
import { ancestors } from '../values/library-values.js';
import { awaited } from '../values/awaited.js';
import type { LibraryInstance, Value } from '../values/value.js';
import type { World } from '../world.js';
import { endsUnheard } from './ends-unheard.js';
import { errorHearing, methodOf } from './error-hearing.js';

/**
 * Whether a call makes an emitter that nobody hears. Streams that are piped on, and threads and processes, are asked about
 * elsewhere; methods that hand back what they are called on make nothing.
 */
export function unheardEmitter(world: World, call: Call): boolean {
  if (call.entity?.kind !== 'library' || call.node.type === 'TaggedTemplateExpression') return false;
  // A pipe hands back the stream that it is given.
  if (methodOf(call) === 'pipe') return false;
  const made = awaited(world, world.evaluate(call.module, call.node));
  if (!endsUnheard(world, made) || isFluent(world, call, made)) return false;
  if (instances(made).some(({ library, type }) => typeFacts(world, library, type)?.runsApart)) return false;
  const { state, uses } = errorHearing(world, call.module, call.node);
  const isPiped =
    uses.calls.some(use => methodOf(use.call) === 'pipe') || uses.given.some(given => methodOf(given) === 'pipe');
  return state === 'unheard' && !isPiped;
}

/** `socket.setTimeout(1000)`, `request.on('response', …)`: a method of the same kind of thing. */
function isFluent(world: World, { module, node }: Call, made: Value): boolean {
  const callee = node.type === 'TaggedTemplateExpression' ? undefined : unwrap(node.callee);
  if (callee?.type !== 'MemberExpression') return false;
  const line = (one: LibraryInstance) => ancestors(world, one).flatMap(instances).map(keyOf);
  const own = instances(awaited(world, world.evaluate(module, callee.object)));
  return instances(made).some(one =>
    own.some(self => line(self).includes(keyOf(one)) || line(one).includes(keyOf(self))),
  );
}

const keyOf = ({ library, type }: LibraryInstance): string => `${library}#${type}`;

function instances(value: Value): LibraryInstance[] {
  if (value.kind === 'any-of' || value.kind === 'all-of') return value.values.flatMap(instances);
  return value.kind === 'library-instance' ? [value] : [];
}
