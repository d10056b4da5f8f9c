import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, unwrap, type FunctionNode } from '../../syntax/node.js';
import type { World } from '../world.js';
import { awaited } from './awaited.js';
import type { CallPlace } from './call-place.js';
import { inferTypes } from './infer-types.js';
import { returnedNodes } from './returned-nodes.js';
import { anyOf, container, unknown, type Value } from './value.js';

/** What a project function returns: by annotation, else by what its return statements have. */
export function functionResult(
  world: World,
  module: ModuleSyntax,
  node: FunctionNode,
  place: CallPlace | undefined,
): Value {
  if (node.generator) return unknown;
  if (node.returnType) {
    const types = place && node.typeParameters ? inferTypes(world, module, node, place) : undefined;
    const declared = world.evaluateType(module, node.returnType.typeAnnotation, types);
    // A function that stands there is what is returned, whatever the annotation says that it is like.
    const returned = returnedNodes(node);
    const isMade =
      declared.kind === 'function-type' && returned.length > 0 && returned.every(one => isFunction(unwrap(one)));
    if (declared.kind !== 'unknown' && !isMade) return declared;
  }
  return world.values.get(module, node, () => {
    const returned = anyOf(returnedNodes(node).map(one => world.evaluate(module, one)));
    return node.async ? container('Promise', awaited(world, returned)) : returned;
  });
}
