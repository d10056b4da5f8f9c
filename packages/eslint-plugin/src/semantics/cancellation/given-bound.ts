import type { Slot } from '@plimsoll/knowledge';
import { argumentAt, type Call } from '../call.js';
import type { ConstantAnswer } from '../constants.js';
import { optionAt } from '../options.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';
import type { Deadline } from './deadline.js';

/**
 * Whether one of the slots of a call is given something that bounds it. Where a library overloads, an argument that is no
 * object (an address) says nothing, and one that we cannot see counts only if no options in sight come after it.
 * @param off values besides `undefined` that switch the bound off.
 */
export function givenBound(world: World, call: Call, slots: readonly Slot[], off: readonly unknown[] = []): Deadline {
  const positions = [...new Set(slots.map(slot => slot.at))].sort((a, b) => b - a);
  let answer: Deadline = 'unbounded';
  for (const at of positions) {
    const argument = argumentAt(call, at);
    if (argument === undefined) continue;
    if (argument === 'spread') return 'unknown';
    const whole = world.evaluate(call.module, argument);
    const here = slots.filter(slot => slot.at === at);
    if (here.every(slot => slot.property !== undefined) && isNoObject(whole)) continue;
    const states = here.map(slot => {
      const given = optionAt(world, call, slot);
      return given.state === 'set' && isOff(given.constant, off) ? 'off' : given.state;
    });
    if (states.includes('set')) return 'bounded';
    if (states.includes('unknown')) answer = 'unknown';
    // Options in sight: what stands before them is an address.
    else return states.includes('off') ? 'unknown' : 'unbounded';
  }
  return answer;
}

function isOff(constant: ConstantAnswer, off: readonly unknown[]): boolean {
  return constant.known && (constant.value === null || constant.value === 0 || off.includes(constant.value));
}

/** A string, a number, a function, a URL: nothing that carries options. */
function isNoObject(value: Value): boolean {
  switch (value.kind) {
    case 'primitive':
      return value.type !== 'other';
    case 'nothing':
    case 'function':
    case 'function-type':
    case 'library-function':
      return true;
    case 'library-instance':
      return value.type === 'URL';
    case 'any-of':
      return value.values.every(isNoObject);
    default:
      return false;
  }
}
