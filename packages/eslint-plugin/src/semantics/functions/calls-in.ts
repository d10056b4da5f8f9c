import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, type FunctionNode, type Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';

type Owner = FunctionNode | Node;

/** The calls of a module by the function (or program) whose body they stand in directly. */
function callNodes(module: ModuleSyntax): Map<Owner, Call['node'][]> {
  const owned = module.memory.answers<Owner, Call['node'][]>(callNodes);
  if (owned.size > 0) return owned;
  for (const node of module.tree.calls) {
    let owner: Node | undefined = node.parent;
    while (owner && !isFunction(owner) && owner.parent) owner = owner.parent;
    const list = owned.get(owner ?? module.program);
    if (list) list.push(node as Call['node']);
    else owned.set(owner ?? module.program, [node as Call['node']]);
  }
  return owned;
}

/**
 * What a function calls, itself and in the callbacks that it writes where it passes them (`items.map(item => …)`), in
 * source order. Functions that it only declares or returns are not its own doing.
 */
export function callsIn(world: World, module: ModuleSyntax, fn: Owner): Call[] {
  const owned = callNodes(module);
  const found: Call[] = [];
  const pending: Owner[] = [fn];
  for (let owner = pending.pop(); owner; owner = pending.pop()) {
    for (const node of owned.get(owner) ?? []) {
      found.push(resolveCall(world, module, node));
      if (isFunction(node.type === 'TaggedTemplateExpression' ? node.tag : node.callee)) {
        pending.push((node as { callee: FunctionNode }).callee);
      }
      if (node.type === 'TaggedTemplateExpression') continue;
      for (const argument of node.arguments) if (isFunction(argument)) pending.push(argument);
    }
  }
  return found;
}
