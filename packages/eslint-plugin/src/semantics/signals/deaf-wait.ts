import { enclosingFunction } from '../../syntax/node.js';
import type { Probe } from '../functions/reached.js';
import { missingSignal } from './missing-signal.js';
import { outlivesSignal } from './outlives-signal.js';
import type { SignalTaker } from './signal-taker.js';
import { signalsInScope } from './signals-in-scope.js';

/**
 * A call that waits, could be called off by a signal and gets none, where its function has none to give: whoever has one is
 * cut off from it. A mere pause is not meant, nor what may have to go on.
 */
export const deafWait: Probe<SignalTaker> = {
  find(world, call) {
    if (call.facts.pauses) return undefined;
    const missing = missingSignal(world, call);
    const owner = missing && enclosingFunction(call.node);
    if (!owner || outlivesSignal(call, owner)) return undefined;
    return signalsInScope(world, call.module, call.node).length === 0 ? missing : undefined;
  },
};
