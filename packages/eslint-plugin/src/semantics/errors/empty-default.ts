import { unwrap, type Node } from '../../syntax/node.js';

/**
 * A value that stands for "nothing there": `nothing` is null or undefined, `empty` an empty collection or an object of
 * such, `blank` an empty text or zero.
 */
export type EmptyDefault = 'nothing' | 'empty' | 'blank' | 'false';

/** What kind of default an expression is; undefined for a value that says something. */
export function emptyDefault(node: Node | null | undefined): EmptyDefault | undefined {
  if (!node) return 'nothing';
  const target = unwrap(node);
  switch (target.type) {
    case 'Identifier':
      return target.name === 'undefined' ? 'nothing' : undefined;
    case 'UnaryExpression':
      return target.operator === 'void' && target.argument.type === 'Literal' ? 'nothing' : undefined;
    case 'Literal':
      if (target.raw === 'null') return 'nothing';
      if (target.value === false) return 'false';
      return target.value === '' || target.value === 0 ? 'blank' : undefined;
    case 'TemplateLiteral':
      return target.expressions.length === 0 && target.quasis[0]?.value.raw === '' ? 'blank' : undefined;
    case 'ArrayExpression':
      return target.elements.length === 0 ? 'empty' : undefined;
    case 'ObjectExpression':
      return target.properties.every(item => item.type === 'Property' && saysNothing(item.value)) ? 'empty' : undefined;
    case 'NewExpression':
      return target.arguments.length === 0 &&
        target.callee.type === 'Identifier' &&
        (target.callee.name === 'Map' || target.callee.name === 'Set')
        ? 'empty'
        : undefined;
    case 'AwaitExpression':
      return emptyDefault(target.argument);
    case 'CallExpression': {
      const callee = target.callee;
      const isResolved =
        callee.type === 'MemberExpression' &&
        callee.object.type === 'Identifier' &&
        callee.object.name === 'Promise' &&
        callee.property.type === 'Identifier' &&
        callee.property.name === 'resolve';
      return isResolved ? emptyDefault(target.arguments[0]) : undefined;
    }
    default:
      return undefined;
  }
}

/** `{ ok: false }` says that something went wrong; `{ items: [], total: 0 }` says that there is nothing. */
function saysNothing(node: Node): boolean {
  const kind = emptyDefault(node);
  return kind !== undefined && kind !== 'false';
}
