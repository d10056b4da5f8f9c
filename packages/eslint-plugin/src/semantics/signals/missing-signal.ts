import type { Call } from '../call.js';
import { optionAt } from '../options.js';
import type { World } from '../world.js';
import { signalTaker, type SignalTaker } from './signal-taker.js';

/** The place where a call takes a signal (see `signalTaker`) and surely gets none. */
export function missingSignal(world: World, call: Call): SignalTaker | undefined {
  const taker = signalTaker(world, call);
  if (!taker || call.node.type === 'TaggedTemplateExpression') return undefined;
  return optionAt(world, call, taker.slot).state === 'absent' ? taker : undefined;
}
