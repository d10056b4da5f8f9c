import type { World } from '../world.js';
import { argumentsOf, type CallPlace } from './call-place.js';
import { constantOf } from '../constants.js';
import { factsAt, refToValue } from './library-values.js';
import { fitting, inferOwn } from './overloads.js';
import { anyOf, container, unknown, type LibraryFunction, type Value } from './value.js';

export function madeBy(
  world: World,
  library: string,
  fact: { makes?: string; resolvesTo?: string } | undefined,
): Value {
  if (fact?.resolvesTo) return container('Promise', refToValue(world, library, fact.resolvesTo, {}, []));
  return fact?.makes ? refToValue(world, library, fact.makes, {}, []) : unknown;
}

export function libraryResult(world: World, callee: LibraryFunction, place: CallPlace | undefined): Value {
  const facts = factsAt(world, callee.addresses);
  const wrapped = facts?.wraps && place ? argumentsOf(place)[facts.wraps.at] : undefined;
  if (wrapped && place) return world.evaluate(place.module, wrapped);
  if (facts?.yieldsMember && place) {
    const named = namedMember(world, callee, place, facts.yieldsMember);
    if (named.kind !== 'unknown') return named;
  }
  const byHand = madeBy(world, callee.addresses[0]?.library ?? callee.library, facts);
  if (byHand.kind !== 'unknown') return byHand;
  return anyOf(
    fitting(callee, place).map(overload => {
      const own = place || callee.context.isStatic ? inferOwn(world, callee, overload, place) : undefined;
      return refToValue(world, callee.library, overload[2], own ? { ...callee.context, own } : callee.context, []);
    }),
  );
}

/** What a container with string keys gives: the member of its type argument that the call names. */
function namedMember(
  world: World,
  { context }: LibraryFunction,
  place: CallPlace,
  { of, named }: { of: number; named: number },
): Value {
  const argument = argumentsOf(place)[named];
  const bindings = context.arguments?.[of];
  const key = argument && constantOf(world, place.module, argument);
  return bindings && key?.known && typeof key.value === 'string' ? world.member(bindings, key.value) : unknown;
}
