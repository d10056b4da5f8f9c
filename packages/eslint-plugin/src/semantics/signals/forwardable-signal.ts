import { memberName, type Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import type { World } from '../world.js';
import { changesState } from './changes-state.js';
import { outlivesSignal } from './outlives-signal.js';
import type { SignalInScope } from './signals-in-scope.js';

/**
 * The signal that a call should have been given: the caller's, or one that the function derived from it; or the function's
 * own where nothing takes it at all. Undefined where none is in scope or the call may be meant to outlive it: what
 * writes is often to be finished although the client that asked for it has hung up.
 * @param inScope what `signalsInScope` answers at the call.
 */
export function forwardableSignal(
  world: World,
  call: Call,
  inScope: readonly SignalInScope[],
): SignalInScope | undefined {
  const isWriting = changesState(world, call);
  const signals = inScope.filter(signal => !(signal.isOfRequest && isWriting) && !outlivesSignal(call, signal.owner));
  const own = signals.filter(signal => !signal.fromCaller);
  const fromCaller = signals.filter(signal => signal.fromCaller);
  // What was derived from the caller's signal (later in the same function) says more than the caller's.
  const derived = fromCaller.filter(({ binding }) => binding.kind === 'variable')[0];
  return derived ?? fromCaller[0] ?? own.find(signal => isIdle(call, signal));
}

/** Whether nobody takes a signal that the function made: its controller is at most aborted. */
function isIdle({ module }: Call, { binding }: SignalInScope): boolean {
  return module.referencesTo(binding).every(reference => {
    const member: Node = reference.parent;
    return member.type === 'MemberExpression' && member.object === reference && memberName(member) === 'abort';
  });
}
