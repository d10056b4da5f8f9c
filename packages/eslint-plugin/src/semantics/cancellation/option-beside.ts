import type { Call } from '../call.js';
import { optionAt, type OptionAnswer } from '../options.js';
import type { World } from '../world.js';

/** An option that stands beside those that bound a call, wherever the library takes them. */
export function optionBeside(world: World, call: Call, property: string): OptionAnswer {
  const { deadline, clientDeadline } = call.facts;
  const positions = new Set(deadline?.slots.map(slot => slot.at) ?? (clientDeadline ? [clientDeadline.at] : []));
  const given = [...positions].map(at => optionAt(world, call, { at, property }));
  return given.find(one => one.state === 'set') ?? { state: 'absent' };
}
