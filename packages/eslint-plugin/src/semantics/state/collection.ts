import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { unwrap, type Node } from '../../syntax/node.js';

const collections = new Set(['Map', 'Set', 'Array']);

/** Whether an expression makes an empty or literal collection of the language's own, which grows as far as memory goes. */
export function isCollection(module: ModuleSyntax, node: Node): boolean {
  const target = unwrap(node);
  switch (target.type) {
    case 'ObjectExpression':
      return target.properties.length === 0;
    case 'ArrayExpression':
      return target.elements.length === 0;
    case 'NewExpression':
      return (
        target.callee.type === 'Identifier' && collections.has(target.callee.name) && !module.bindingOf(target.callee)
      );
    case 'CallExpression':
      return (
        target.callee.type === 'MemberExpression' &&
        target.callee.object.type === 'Identifier' &&
        target.callee.object.name === 'Object' &&
        target.arguments[0]?.type === 'Literal'
      );
    default:
      return false;
  }
}
