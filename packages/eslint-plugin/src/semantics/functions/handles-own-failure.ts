import { contains, type FunctionNode, type Node } from '../../syntax/node.js';
import { walkOwn } from '../../syntax/walk.js';

/**
 * Whether an async function surely never rejects: all that it waits for stands in the block of one `try`, and the `catch` lets
 * nothing out.
 */
export function handlesOwnFailure(fn: FunctionNode): boolean {
  if (fn.body.type !== 'BlockStatement') return false;
  const guarded = fn.body.body.find(statement => statement.type === 'TryStatement');
  const handler = guarded?.type === 'TryStatement' ? guarded.handler : null;
  if (!handler) return false;
  const { block } = guarded as { block: Node };
  let escapes = false;
  walkOwn(fn.body, node => {
    const mayReject =
      node.type === 'ThrowStatement' ||
      node.type === 'AwaitExpression' ||
      (node.type === 'ForOfStatement' && node.await);
    escapes ||= mayReject && !contains(block, node);
    return !escapes;
  });
  return !escapes;
}
