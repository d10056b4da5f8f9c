import type { Slot } from '@plimsoll/knowledge';
import { unwrap } from '../../syntax/node.js';
import { argumentAt, type Call } from '../call.js';

/** Last steps of the paths of options that take a signal. */
const signalOption = /(?:^|\.)(?:abortSignal|signal)$/;

/**
 * Where a library's function takes a signal in this call. Of several positions (`request(url, options)` and
 * `request(options)`) it is the one at which options are written.
 */
export function signalSlot(call: Call): Slot | undefined {
  if (call.facts.signal) return call.facts.signal;
  const slots = (call.facts.deadline?.slots ?? []).filter(
    ({ property }) => property !== undefined && signalOption.test(property),
  );
  if (slots.length < 2) return slots[0];
  return slots.find(({ at }) => {
    const argument = argumentAt(call, at);
    return argument !== undefined && argument !== 'spread' && unwrap(argument).type === 'ObjectExpression';
  });
}
