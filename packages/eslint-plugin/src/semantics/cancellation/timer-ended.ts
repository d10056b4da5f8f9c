import type { Call } from '../call.js';
import { optionAt } from '../options.js';
import { endsWithProcess, timerEnd } from '../resources/timer-end.js';
import { signalSlot } from '../signals/signal-slot.js';
import type { World } from '../world.js';

/**
 * Whether a timer that lost a race may be ended by somebody, does not hold up the process, or ends with it. False only where
 * surely nobody keeps its handle, or gives it a signal.
 * @param race the call of `Promise.race` that it runs in.
 */
export function isTimerEnded(world: World, timer: Call, race: Call): boolean {
  const { module, node } = timer;
  if (node.type === 'TaggedTemplateExpression' || endsWithProcess(world, race.module, race.node)) return true;
  if (timer.facts.pauses) {
    const slot = signalSlot(timer);
    if (!slot) return true;
    const given = [slot, { ...slot, property: 'ref' }].map(one => optionAt(world, timer, one));
    return given.some(({ state }) => state !== 'absent');
  }
  const end = timerEnd(world, module, node);
  return end.state !== 'leaked' || end.how === 'throw' || end.how === 'path';
}
