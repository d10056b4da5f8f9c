import type { World } from '../world.js';
import type { CallPlace } from './call-place.js';
import { callSignature } from './call-signature.js';
import { containerResult } from './containers.js';
import { firstKnown } from './first-known.js';
import { functionResult } from './function-result.js';
import { libraryResult, madeBy } from './library-call.js';
import { factsAt, refToValue, typeStructure } from './library-values.js';
import { anyOf, unknown, type Value } from './value.js';

/** What a call of `callee` yields. */
export function call(world: World, callee: Value, place?: CallPlace): Value {
  switch (callee.kind) {
    case 'any-of':
      return anyOf(callee.values.map(one => world.call(one, place)));
    case 'all-of':
      return firstKnown(callee.values, one => world.call(one, place));
    case 'library-function':
      return libraryResult(world, callee, place);
    case 'library-instance':
    case 'library-class': {
      const signature = typeStructure(world, callee.library, callee.type)?.call;
      const context = callee.kind === 'library-instance' ? { arguments: callee.arguments } : {};
      const fn =
        signature === undefined ? undefined : refToValue(world, callee.library, signature, context, callee.addresses);
      return fn?.kind === 'library-function'
        ? libraryResult(world, fn, place)
        : madeBy(world, callee.library, factsAt(world, callee.addresses));
    }
    case 'function':
      return functionResult(world, callee.module, callee.node, place);
    case 'function-type': {
      const returned = callee.node.returnType;
      return returned ? world.evaluateType(callee.module, returned.typeAnnotation, callee.types) : unknown;
    }
    case 'interface': {
      const signature = callSignature(callee.node);
      return signature?.returnType
        ? world.evaluateType(callee.module, signature.returnType.typeAnnotation, callee.types)
        : unknown;
    }
    case 'container-method':
      return containerResult(world, callee, place);
    default:
      return unknown;
  }
}

/** What a function value returns, whatever it is given. */
export function resultOf(world: World, fn: Value): Value {
  return world.call(fn);
}
