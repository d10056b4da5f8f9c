import type { TSESTree } from '@typescript-eslint/utils';
import { controlFlow } from '../../syntax/control-flow/control-flow.js';
import { flowOwnerOf } from '../../syntax/control-flow/flow-owner.js';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, type Node } from '../../syntax/node.js';
import { promiseOf } from '../../syntax/promise-call.js';
import { walkOwn } from '../../syntax/walk.js';

/**
 * Whether work with an end of its own goes on after a node: the function awaits something later, or the node stands in the
 * executor of a promise. What is only started there may well live as long as what it is given; a generator is left where its consumer leaves it.
 */
export function waitsAfter(module: ModuleSyntax, node: Node): boolean {
  const owner = flowOwnerOf(node);
  if (!owner || !isFunction(owner)) return false;
  if (promiseOf(module, owner)) return true;
  const flow = controlFlow(owner);
  if (!owner.async || owner.generator || flow.tooDeep || !flow.has(node)) return false;
  const awaits: TSESTree.Node[] = [];
  walkOwn(owner.body, one => {
    if (one.type === 'AwaitExpression' || (one.type === 'ForOfStatement' && one.await)) awaits.push(one);
  });
  return awaits.some(one => flow.reaches({ from: node, to: one }) === true);
}
