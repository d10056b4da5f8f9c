import type { Fact } from '@plimsoll/knowledge';
import { typeFacts } from '../entity.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';

/** Whether a value is surely an emitter whose `error` ends the process when nobody listens. */
export function endsUnheard(world: World, value: Value): boolean {
  return isSurely(world, value, ({ emits }) => emits?.includes('error') === true);
}

/** Whether a value is surely a stream whose `error` does so once data moves through it. */
export function breaksUnheard(world: World, value: Value): boolean {
  return isSurely(world, value, ({ emits, streams }) => (emits ? emits.includes('error') : streams === true));
}

function isSurely(world: World, value: Value, says: (facts: Fact) => boolean): boolean {
  switch (value.kind) {
    case 'any-of':
      return value.values.every(one => isSurely(world, one, says));
    case 'all-of':
      return value.values.some(one => isSurely(world, one, says));
    case 'library-instance': {
      const facts = typeFacts(world, value.library, value.type);
      return facts !== undefined && says(facts);
    }
    default:
      return false;
  }
}
