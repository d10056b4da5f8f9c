import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { FunctionNode } from '../../syntax/node.js';
import { returnedNodes } from '../values/returned-nodes.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';

/** Whether a value is surely a promise. */
export function isPromise(value: Value): boolean {
  if (value.kind === 'any-of') return value.values.every(isPromise);
  return value.kind === 'container' && value.name === 'Promise';
}

/** Whether some path of a function surely returns a promise. */
export function returnsPromise(world: World, module: ModuleSyntax, fn: FunctionNode): boolean {
  return fn.async || returnedNodes(fn).some(node => isPromise(world.evaluate(module, node)));
}
