import { memberName, unwrap, type FunctionNode } from '../../syntax/node.js';

/** Methods that call what they are given for one element after the other without waiting for it. */
const startingAll = new Set(['map', 'flatMap', 'forEach']);

/** Whether a function is started for each element of a list at once: `items.map(async item => …)`. */
export function startsForEach(fn: FunctionNode): boolean {
  const call = fn.parent;
  if (call?.type !== 'CallExpression' || !call.arguments.includes(fn as never)) return false;
  const callee = unwrap(call.callee);
  return callee.type === 'MemberExpression' && startingAll.has(memberName(callee) ?? '');
}
