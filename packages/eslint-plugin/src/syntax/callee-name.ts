import type { TSESTree } from '@typescript-eslint/utils';
import { unwrap, type Node } from './node.js';

/** The node that names what a call calls: `get` in `client.get(url)`, `fetch` in `fetch(url)`. */
export function calleeName(
  node: TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.TaggedTemplateExpression,
): Node {
  const callee = unwrap(node.type === 'TaggedTemplateExpression' ? node.tag : node.callee);
  return callee.type === 'MemberExpression' ? callee.property : callee;
}
