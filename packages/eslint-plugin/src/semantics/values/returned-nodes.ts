import type { FunctionNode, Node } from '../../syntax/node.js';
import { walkOwn } from '../../syntax/walk.js';

/** The expressions that a function returns. */
export function returnedNodes(node: FunctionNode): Node[] {
  if (node.body.type !== 'BlockStatement') return [node.body];
  const returned: Node[] = [];
  walkOwn(node.body, child => {
    if (child.type === 'ReturnStatement' && child.argument) returned.push(child.argument);
  });
  return returned;
}
