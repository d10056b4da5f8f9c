import type { TypeRef } from '@plimsoll/knowledge';
import { hasArguments, isFunction, mapRef, parameterRef, visitRef } from './type-refs.js';

const longestFallback = 400;

/**
 * Decides what becomes of a function's type parameters. One that arguments tell, and that something else depends on,
 * stays with what to assume otherwise; any other is replaced by its assumption: nobody needs to infer it.
 *
 * @param assumptions By parameter: its default or constraint.
 */
export function settleParameters(written: TypeRef, assumptions: readonly TypeRef[]): TypeRef {
  if (!isFunction(written)) return written;
  const [, taken, given] = written;
  const settled = new Map<number, TypeRef>();
  for (const [index, assumption] of assumptions.entries()) {
    const told = taken.some(ref => canBeTold(ref, index));
    const wanted = mentions(given, index) || taken.some(ref => isHandedBack(ref, index));
    const isShort = JSON.stringify(assumption).length <= longestFallback;
    const fallback = isShort && !mentions(assumption, index) ? assumption : null;
    if (wanted && (told || fallback === null)) settled.set(index, parameterRef(index, fallback));
    else settled.set(index, fallback);
  }
  const replace = (ref: TypeRef, depth = 0): TypeRef =>
    mapRef(ref, part => {
      if (!Array.isArray(part) || part[0] !== '%') return part;
      const own = settled.get(part[1] as number) ?? null;
      const isKept = Array.isArray(own) && own[0] === '%' && own[1] === part[1];
      if (isKept)
        return own.length > 2 && depth < 2
          ? parameterRef(own[1] as number, replace(own[2] as TypeRef, depth + 1))
          : ['%', own[1] as number];
      return depth < 3 ? replace(own, depth + 1) : null;
    });
  return replace(written);
}

function mentions(ref: TypeRef, index: number): boolean {
  let found = false;
  visitRef(ref, part => {
    if (Array.isArray(part) && part[0] === '%' && part[1] === index) found = true;
  });
  return found;
}

/** Whether an argument in this place tells what the parameter is: it stands there, or in what a callback gives. */
function canBeTold(ref: TypeRef, index: number): boolean {
  if (isFunction(ref)) return canBeTold(ref[2], index);
  if (Array.isArray(ref) && ref[0] === 'obj')
    return Object.values(ref[1] as Record<string, TypeRef>).some(each => canBeTold(each, index));
  if (hasArguments(ref)) return ref.slice(1).some(part => canBeTold(part as TypeRef, index));
  return Array.isArray(ref) && ref[0] === '%' && ref[1] === index;
}

/** Whether a callback in this place is given the parameter. */
function isHandedBack(ref: TypeRef, index: number): boolean {
  let found = false;
  visitRef(ref, part => {
    if (isFunction(part) && part[1].some(each => mentions(each, index))) found = true;
    if (hasArguments(part) && !['|', '&', '...'].includes(part[0]) && mentions(part, index)) found = true;
  });
  return found;
}
