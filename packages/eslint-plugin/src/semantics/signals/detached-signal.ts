import { memberName, unwrap, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import type { Call } from '../call.js';
import { optionAt } from '../options.js';
import type { World } from '../world.js';
import { freshSignal, type FreshSignal } from './fresh-signal.js';
import { outlivesSignal } from './outlives-signal.js';
import { signalTaker } from './signal-taker.js';
import { signalsInScope, type SignalInScope } from './signals-in-scope.js';

/** A call that is given a signal of its own where its caller's would be at hand. */
export interface DetachedSignal {
  readonly caller: SignalInScope;
  readonly made: FreshSignal;
  /** What the call is given for a signal. */
  readonly given: Node;
}

/**
 * The caller's signal that a call is cut off from, because it is given a fresh one that nothing ties to it. A request's signal
 * is not meant: a limit of its own is bound enough for what serves a client.
 */
export function detachedSignal(world: World, call: Call): DetachedSignal | undefined {
  if (call.node.type === 'TaggedTemplateExpression' || call.node.arguments.length === 0) return undefined;
  const taker = signalTaker(world, call);
  const given = taker && optionAt(world, call, taker.slot);
  if (given?.state !== 'set' || given.module !== call.module) return undefined;
  const made = freshSignal(world, given.module, given.node);
  if (!made) return undefined;
  const { module } = call;
  const callers = signalsInScope(world, module, call.node).filter(
    ({ fromCaller, isOfRequest, binding, owner }) =>
      fromCaller && !isOfRequest && !made.holders.includes(binding) && !outlivesSignal(call, owner),
  );
  const [caller] = callers;
  if (!caller || callers.some(one => isTied(call, one, made) || isHanded(call, one))) return undefined;
  return { caller, made, given: given.node };
}

/** Whether something passes the abort of the caller's signal on to the fresh one, or takes both. */
function isTied({ module }: Call, { binding }: SignalInScope, { holders }: FreshSignal): boolean {
  return module.referencesTo(binding).some(reference => {
    for (let at: Node = reference; at.parent && !at.type.endsWith('Statement'); at = at.parent) {
      const parent: Node = at.parent;
      if (parent.type === 'MemberExpression' && parent.object === at) {
        const name = memberName(parent);
        if (name === 'addEventListener' || name === 'onabort') return true;
      }
      if ((parent.type === 'CallExpression' || parent.type === 'NewExpression') && parent.callee !== at) {
        if (takesBoth(parent.arguments, reference, holders)) return true;
        const callee = unwrap(parent.callee);
        // `addAbortListener(signal, …)`, `onAbort(signal, () => …)`
        const takesCallback = at === reference && parent.arguments.some(one => /Function/.test(one.type));
        if (takesCallback && callee.type === 'Identifier') return true;
      }
    }
    return false;
  });
}

/** Whether the call is also handed what holds the caller's signal: `start(config, own.signal, overrides)`. */
function isHanded({ module, node }: Call, { binding }: SignalInScope): boolean {
  if (node.type === 'TaggedTemplateExpression') return false;
  return node.arguments.some(one => one.type === 'Identifier' && module.bindingOf(one) === binding);
}

function takesBoth(args: readonly Node[], signal: Node, holders: readonly Binding[]): boolean {
  return args.some(one => one !== signal && one.type === 'Identifier' && holders.some(({ name }) => name === one.name));
}
