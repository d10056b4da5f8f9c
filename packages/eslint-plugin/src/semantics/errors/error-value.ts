import { isBuiltInError } from '../../syntax/built-in-error.js';
import { unwrap, type Node } from '../../syntax/node.js';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { construct } from '../values/construct.js';
import { ancestors } from '../values/library-values.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';

/** Longer lines of classes than this are none that anybody writes. */
const longestLine = 12;

/** Whether a value is certainly an error: of the language, of a library's error type, or of a project class that extends one. */
export function isErrorValue(world: World, value: Value, depth = 0): boolean {
  if (depth > longestLine) return false;
  switch (value.kind) {
    case 'primitive':
      return value.type === 'error';
    case 'instance':
      return value.node.superClass !== null && makesErrors(world, value.module, value.node.superClass, depth + 1);
    case 'library-instance':
      return ancestors(world, value).some(one => one.kind === 'primitive' && one.type === 'error');
    case 'any-of':
      return value.values.every(one => isErrorValue(world, one, depth + 1));
    case 'all-of':
      return value.values.some(one => isErrorValue(world, one, depth + 1));
    default:
      return false;
  }
}

function makesErrors(world: World, module: ModuleSyntax, superClass: Node, depth: number): boolean {
  const target = unwrap(superClass);
  if (target.type === 'Identifier' && !module.bindingOf(target)) return isBuiltInError(target.name);
  return isErrorValue(world, construct(world, world.evaluate(module, target)), depth);
}
