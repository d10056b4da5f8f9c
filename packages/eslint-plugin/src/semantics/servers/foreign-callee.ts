import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { enclosingClass, unwrap, type Node } from '../../syntax/node.js';
import type { World } from '../world.js';

/** Globals that neither keep nor change what they are given. */
const harmlessGlobals = new Set(['console', 'process', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask']);

/**
 * Whether what is called surely comes from a package and not from the project: a binding of an import or `require` of a
 * package, a member of one, or of what one made.
 */
export function isForeignCallee(world: World, module: ModuleSyntax, callee: Node, depth = 0): boolean {
  if (depth > 8) return false;
  const onward = (node: Node) => isForeignCallee(world, module, node, depth + 1);
  const target = unwrap(callee);
  switch (target.type) {
    case 'AwaitExpression':
      return onward(target.argument);
    case 'Super': {
      const base = enclosingClass(target)?.superClass;
      return base ? onward(base) : false;
    }
    case 'MemberExpression':
      return onward(target.object);
    case 'CallExpression':
    case 'NewExpression':
      return isRequireOfPackage(world, module, target) || onward(target.callee);
    case 'Identifier': {
      const binding = module.bindingOf(target);
      if (!binding) return harmlessGlobals.has(target.name);
      const { declaration } = binding;
      if (binding.kind === 'import' && declaration.parent?.type === 'ImportDeclaration') {
        return isPackage(world, module, declaration.parent.source.value);
      }
      if (binding.kind !== 'variable' || declaration.type !== 'VariableDeclarator' || !declaration.init) return false;
      return onward(declaration.init);
    }
    default:
      return false;
  }
}

function isRequireOfPackage(
  world: World,
  module: ModuleSyntax,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
): boolean {
  const [source] = node.arguments;
  if (node.callee.type !== 'Identifier' || node.callee.name !== 'require' || module.bindingOf(node.callee))
    return false;
  return source?.type === 'Literal' && isPackage(world, module, String(source.value));
}

function isPackage(world: World, module: ModuleSyntax, specifier: string): boolean {
  // A path of the tsconfig that leads nowhere is not a package.
  if (/^(?:[./~#]|@\/)/.test(specifier)) return false;
  return world.modules.resolve(specifier, module.file).kind !== 'project';
}
