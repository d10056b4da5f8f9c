import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import {
  enclosingClass,
  enclosingFunction,
  isFunction,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from '../../syntax/node.js';
import { isExported } from '../../syntax/is-exported.js';

/**
 * Whether a node runs at most once in the life of the process: at the top of the module, or in functions that are only
 * called from there (`main()`).
 */
export function runsOnce(module: ModuleSyntax, node: Node, depth = 0): boolean {
  for (let at: Node | undefined = node.parent; at && at.type !== 'Program'; at = at.parent) {
    if (/^(?:For|While|DoWhile)/.test(at.type)) return false;
    if (!isFunction(at)) continue;
    if (enclosingClass(at) || depth > 4) return false;
    return calledOnce(module, at, depth);
  }
  return enclosingFunction(node) === undefined;
}

function calledOnce(module: ModuleSyntax, fn: FunctionNode, depth: number): boolean {
  const holder = wrapped(fn).parent as Node;
  if (holder.type === 'CallExpression' && unwrap(holder.callee) === fn) return runsOnce(module, holder, depth + 1);
  const id =
    fn.type === 'FunctionDeclaration'
      ? fn.id
      : holder.type === 'VariableDeclarator' && holder.id.type === 'Identifier'
        ? holder.id
        : undefined;
  const binding = id && module.bindingOf(id);
  if (!binding || isExported(module, binding)) return false;
  const references = module.referencesTo(binding);
  return (
    references.length === 1 &&
    references.every(reference => {
      const outer = wrapped(reference);
      return (
        outer.parent?.type === 'CallExpression' &&
        outer.parent.callee === outer &&
        runsOnce(module, outer.parent, depth + 1)
      );
    })
  );
}
