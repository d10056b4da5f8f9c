import { argumentAt, type Call } from '../call.js';
import type { World } from '../world.js';

/** Whether what a call is given first is a ready request, which brings options of its own. */
export function isGivenRequest(world: World, call: Call): boolean {
  const first = argumentAt(call, 0);
  if (!first || first === 'spread') return first === 'spread';
  const value = world.evaluate(call.module, first);
  if (value.kind === 'any-of')
    return value.values.some(one => one.kind === 'library-instance' && one.type === 'Request');
  if (value.kind === 'library-instance') return value.type === 'Request';
  if (value.kind !== 'unknown') return false;
  const text =
    first.type === 'Identifier'
      ? first.name
      : first.type === 'MemberExpression' && first.property.type === 'Identifier'
        ? first.property.name
        : '';
  return /^(input|resource)$|req(uest)?$/i.test(text);
}
