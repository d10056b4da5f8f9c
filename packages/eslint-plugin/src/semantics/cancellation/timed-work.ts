import { optionAt } from '../options.js';
import type { Call } from '../call.js';
import { reachedBy, type Probe } from '../functions/reached.js';
import { signalTaker } from '../signals/signal-taker.js';
import type { World } from '../world.js';
import { givenBound } from './given-bound.js';

/** A call that the code gives a deadline or a signal, so that it may end by it: defaults of libraries do not count. */
const timed: Probe<true> = {
  find(world, call) {
    if (call.node.type === 'TaggedTemplateExpression') return undefined;
    const { deadline } = call.facts;
    if (deadline && givenBound(world, call, deadline.slots, [false]) === 'bounded') return true;
    const taker = signalTaker(world, call);
    return taker && optionAt(world, call, taker.slot).state === 'set' ? true : undefined;
  },
};

/** The way from a call to work with a deadline, itself or through project functions; undefined where none is known. */
export function timedWork(world: World, call: Call): readonly Call[] | undefined {
  return reachedBy(world, call, timed)?.calls;
}
