import { calleeName } from '../../syntax/callee-name.js';
import { wrapped, type Node } from '../../syntax/node.js';
import type { Call } from '../call.js';

/** Whether the surrounding code waits for what a call promises, or uses what it yields. */
export function isWaitedFor(node: Node): boolean {
  const top = wrapped(node);
  const { parent } = top;
  switch (parent?.type) {
    case undefined:
    case 'ExpressionStatement':
      return false;
    case 'UnaryExpression':
      return parent.operator !== 'void';
    case 'MemberExpression': {
      const outer = wrapped(parent);
      return outer.parent?.type === 'CallExpression' && outer.parent.callee === outer
        ? isWaitedFor(outer.parent)
        : true;
    }
    case 'CallExpression': {
      const name = lastName(parent);
      return name !== 'waitUntil' && name !== 'after' && name !== 'defer';
    }
    default:
      return true;
  }
}

/** The name of what a call calls: `remove` in `this.files.remove(key)`. */
export function lastName(node: Call['node']): string {
  const name = calleeName(node);
  return name.type === 'Identifier' || name.type === 'PrivateIdentifier' ? name.name : '';
}
