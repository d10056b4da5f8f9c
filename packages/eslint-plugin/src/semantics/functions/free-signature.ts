import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { enclosingClass, isFunction, wrapped, type FunctionNode, type Node } from '../../syntax/node.js';

/**
 * Whether the author of a function chose its parameters and its result: it is declared or assigned to a name, not handed to
 * somebody as a callback, and no type, decorator, overload or superclass asks for its shape.
 */
export function hasFreeSignature(module: ModuleSyntax, fn: FunctionNode): boolean {
  const home = (fn.type === 'FunctionDeclaration' ? fn : wrapped(fn).parent) as Node;
  switch (home.type) {
    case 'FunctionDeclaration':
      return !isOverloaded(module, home) && !(home.id && isHandedOn(module, home.id));
    case 'VariableDeclarator':
      return home.id.type === 'Identifier' && !home.id.typeAnnotation && !isHandedOn(module, home.id);
    case 'AssignmentExpression':
      return isOfExports(home.left);
    case 'MethodDefinition':
    case 'PropertyDefinition': {
      const owner = enclosingClass(home);
      if (!owner || owner.superClass || owner.implements.length > 0 || home.decorators.length > 0) return false;
      return !owner.body.body.some(
        item =>
          item.type === 'TSAbstractMethodDefinition' ||
          (item.type === 'MethodDefinition' && !isFunction(item.value) && sameKey(item, home)),
      );
    }
    default:
      return false;
  }
}

function sameKey(a: TSESTree.MethodDefinition, b: TSESTree.MethodDefinition | TSESTree.PropertyDefinition): boolean {
  return a.key.type === 'Identifier' && b.key.type === 'Identifier' && a.key.name === b.key.name;
}

/** Overload signatures stand beside the function. */
function isOverloaded(module: ModuleSyntax, fn: TSESTree.FunctionDeclaration): boolean {
  return module.nodes('TSDeclareFunction').some(one => one.id?.name === fn.id?.name && holderOf(one) === holderOf(fn));
}

function holderOf({ parent }: Node): Node | undefined {
  const isExport = parent?.type === 'ExportNamedDeclaration' || parent?.type === 'ExportDefaultDeclaration';
  return isExport ? parent.parent : parent;
}

/** Whether the function's name is given to a call or stored in an object: whoever takes it may ask for its shape. */
function isHandedOn(module: ModuleSyntax, id: TSESTree.Identifier): boolean {
  const binding = module.scopeOf(id.parent as Node).findValue(id.name);
  if (!binding) return true;
  return module.referencesTo(binding).some(reference => {
    const outer = wrapped(reference);
    const parent = outer.parent as Node;
    if (parent.type === 'CallExpression' || parent.type === 'NewExpression') return parent.callee !== outer;
    return (
      parent.type === 'ArrayExpression' || (parent.type === 'Property' && parent.value === outer && !isExported(parent))
    );
  });
}

/** `module.exports = { load }` */
function isExported(property: Node): boolean {
  const whole = property.parent?.parent;
  return whole?.type === 'AssignmentExpression' && isOfExports(whole.left);
}

/** `exports.load`, `module.exports.load`, `module.exports` */
function isOfExports(target: Node): boolean {
  let root = target;
  while (root.type === 'MemberExpression') root = root.object;
  return root.type === 'Identifier' && root !== target && (root.name === 'exports' || root.name === 'module');
}
