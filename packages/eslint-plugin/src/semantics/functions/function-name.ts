import { keyName, wrapped, type FunctionNode, type Node } from '../../syntax/node.js';

/** The name under which others know a function: its own, or that of the variable, method or property that holds it. */
export function functionName(fn: FunctionNode): string | undefined {
  if (fn.id) return fn.id.name;
  const holder = wrapped(fn).parent as Node;
  if (holder.type === 'VariableDeclarator') return holder.id.type === 'Identifier' ? holder.id.name : undefined;
  const isMember =
    holder.type === 'MethodDefinition' || holder.type === 'PropertyDefinition' || holder.type === 'Property';
  return isMember ? keyName(holder.key, holder.computed) : undefined;
}
