import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, memberName, wrapped, type FunctionNode, type Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';

const keeping = new Set(['push', 'unshift', 'add', 'set']);

/**
 * Whether a function makes a promise whose `resolve` it leaves with others to call: `new Promise(go => waiting.push(go))`. So
 * do semaphores, locks and batching loaders that a project writes itself: what waits there waits for its turn.
 */
export function waitsForTurn(module: ModuleSyntax, fn: FunctionNode): boolean {
  let found = false;
  walk(fn.body, node => {
    if (found || node.type !== 'NewExpression') return !found;
    const [executor] = node.arguments;
    const isPromise = node.callee.type === 'Identifier' && node.callee.name === 'Promise';
    const resolve = isPromise && isFunction(executor) ? executor.params[0] : undefined;
    if (!resolve || resolve.type !== 'Identifier' || !isFunction(executor)) return true;
    const binding = module.scopeOf(executor.body).findValue(resolve.name);
    found = binding !== undefined && module.referencesTo(binding).some(isKept);
    return !found;
  });
  return found;
}

/** Whether a value is put into a list, a map or a variable, alone or as a property of what is put there. */
function isKept(reference: Node): boolean {
  let value = wrapped(reference);
  while (value.parent?.type === 'Property' || value.parent?.type === 'ObjectExpression') value = wrapped(value.parent);
  const { parent } = value;
  if (parent?.type === 'AssignmentExpression') return parent.right === value;
  return (
    parent?.type === 'CallExpression' &&
    parent.callee !== value &&
    parent.callee.type === 'MemberExpression' &&
    keeping.has(memberName(parent.callee) ?? '')
  );
}
