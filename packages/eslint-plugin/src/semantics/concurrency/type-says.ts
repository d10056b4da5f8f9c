import type { Fact } from '@plimsoll/knowledge';
import { typeFacts } from '../entity.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';

/** Whether the table of the type of a value says something of it. */
export function typeSays(world: World, value: Value | undefined, says: (fact: Fact) => boolean): boolean {
  if (value?.kind === 'any-of' || value?.kind === 'all-of') return value.values.some(one => typeSays(world, one, says));
  const facts = value?.kind === 'library-instance' ? typeFacts(world, value.library, value.type) : undefined;
  return facts !== undefined && says(facts);
}
