import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { contains, memberName, unwrap, type FunctionNode, type Node } from '../../syntax/node.js';

/**
 * What an expression is kept in, beyond the call of a function: `cache` for a name that is declared outside (`cache`, `cache[key]`,
 * `cache.entries`), `this.cache` for a field. Undefined for what the function itself declares.
 */
export function stateName(module: ModuleSyntax, fn: FunctionNode, node: Node): string | undefined {
  let target = unwrap(node);
  let field: string | undefined;
  while (target.type === 'MemberExpression') {
    field = memberName(target);
    target = unwrap(target.object);
  }
  if (target.type === 'ThisExpression') return field === undefined ? undefined : `this.${field}`;
  const binding = target.type === 'Identifier' ? module.bindingOf(target) : undefined;
  return binding && !contains(fn, binding.identifier) ? binding.name : undefined;
}
