import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { enclosingClass, wrapped, type FunctionNode, type Node } from '../../syntax/node.js';
import type { World } from '../world.js';

/**
 * Whether a function chooses its parameters itself: declared under a name, or a method that neither a base nor somebody else's
 * interface prescribes. Callbacks, overrides, methods of object literals and variables of a declared type do not.
 */
export function hasOwnSignature(world: World, module: ModuleSyntax, fn: FunctionNode): boolean {
  if (fn.type === 'FunctionDeclaration') return true;
  const holder = wrapped(fn).parent as Node;
  switch (holder.type) {
    case 'VariableDeclarator':
      return holder.id.type === 'Identifier' && !holder.id.typeAnnotation;
    case 'PropertyDefinition':
      return !holder.override && !holder.typeAnnotation;
    case 'MethodDefinition': {
      if (holder.override || holder.kind !== 'method') return false;
      const owner = enclosingClass(holder);
      return (
        owner?.superClass == null &&
        (owner?.implements ?? []).every(({ expression }) => isOfProject(world, module, expression))
      );
    }
    default:
      return false;
  }
}

/** Whether an interface is one that the project can change. */
function isOfProject(world: World, module: ModuleSyntax, name: Node): boolean {
  const binding = name.type === 'Identifier' ? module.typeBindingOf(name.name, name) : undefined;
  return binding !== undefined && world.evaluateTypeBinding(module, binding, []).kind === 'interface';
}
