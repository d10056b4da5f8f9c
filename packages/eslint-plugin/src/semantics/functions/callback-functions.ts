import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, unwrap, type FunctionNode, type Node } from '../../syntax/node.js';
import type { World } from '../world.js';
import { projectFunctions } from './project-functions.js';

/** The functions that an argument hands over: written in place, or named (`poll`, `this.poll.bind(this)`). */
export function callbackFunctions(
  world: World,
  module: ModuleSyntax,
  argument: Node,
): { readonly module: ModuleSyntax; readonly node: FunctionNode }[] {
  const target = unwrap(argument);
  if (isFunction(target)) return [{ module, node: target }];
  return projectFunctions(world.evaluate(module, target));
}
