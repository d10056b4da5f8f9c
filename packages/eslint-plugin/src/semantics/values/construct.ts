import type { World } from '../world.js';
import type { CallPlace } from './call-place.js';
import { firstKnown } from './first-known.js';
import { libraryResult, madeBy } from './library-call.js';
import { factsAt, refToValue, typeStructure } from './library-values.js';
import { anyOf, unknown, type Value } from './value.js';

/** What `new callee(…)` yields; also the instance that a class value stands for in a type. */
export function construct(world: World, callee: Value, place?: CallPlace): Value {
  switch (callee.kind) {
    case 'class':
      return { kind: 'instance', module: callee.module, node: callee.node };
    case 'library-class': {
      const structure = typeStructure(world, callee.library, callee.type);
      if (structure?.construct !== undefined) {
        const signature = refToValue(world, callee.library, structure.construct, { self: callee }, callee.addresses);
        const made = signature.kind === 'library-function' ? libraryResult(world, signature, place) : unknown;
        if (made.kind !== 'unknown') return made;
      }
      const byHand = madeBy(
        world,
        callee.library,
        factsAt(world, [...callee.addresses, { library: callee.library, path: callee.type }], 'new '),
      );
      if (byHand.kind !== 'unknown') return byHand;
      return { kind: 'library-instance', library: callee.library, type: callee.type, arguments: [], addresses: [] };
    }
    case 'library-instance': {
      const signature = typeStructure(world, callee.library, callee.type)?.construct;
      const fn =
        signature === undefined
          ? unknown
          : refToValue(world, callee.library, signature, { arguments: callee.arguments }, callee.addresses);
      return fn.kind === 'library-function' ? libraryResult(world, fn, place) : unknown;
    }
    case 'library-function':
      return callee.overloads.length > 0
        ? libraryResult(world, callee, place)
        : madeBy(world, callee.library, factsAt(world, callee.addresses, 'new '));
    case 'any-of':
      return anyOf(callee.values.map(one => construct(world, one, place)));
    case 'all-of':
      return firstKnown(callee.values, one => construct(world, one, place));
    default:
      return unknown;
  }
}
