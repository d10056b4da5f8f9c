import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { unwrap, type Node } from '../../syntax/node.js';
import { construct } from '../values/construct.js';
import type { World } from '../world.js';
import { causeSlotOf } from './cause-slot.js';
import { isErrorValue } from './error-value.js';

/** Whether `new` of this makes an error: the class, or one that it extends, is the language's or a library's error class. */
export function isErrorClass(world: World, module: ModuleSyntax, callee: Node): boolean {
  if (causeSlotOf(world, module, callee) !== 'unknown') return true;
  return isErrorValue(world, construct(world, world.evaluate(module, unwrap(callee))));
}
