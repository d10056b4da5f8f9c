import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { FunctionNode, Node } from '../../syntax/node.js';
import { callsIn } from '../functions/calls-in.js';
import { isLimiter } from '../concurrency/limiter.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';

/** Whether only one run of a function at a time gets this far: it stands in what a mutex is handed, or takes a lock itself. */
export function isProtected(world: World, module: ModuleSyntax, fn: FunctionNode): boolean {
  for (let at: Node | undefined = fn; at; at = at.parent) {
    if (at.type === 'CallExpression' && at.callee !== fn && isLimiter(world, resolveCall(world, module, at)))
      return true;
  }
  return callsIn(world, module, fn).some(call => isLimiter(world, call));
}
