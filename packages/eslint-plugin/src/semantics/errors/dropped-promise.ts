import { saysReason } from '@plimsoll/config';
import type { TSESTree } from '@typescript-eslint/utils';
import { commentsAbove, statementOf } from '../../syntax/comments-above.js';
import { endOf, startOf, wrapped, type Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import type { World } from '../world.js';
import { isExcusedByName, standsInCleanup } from './cleanup-place.js';
import { isCleanupWork } from './excusing-names.js';
import { rejection } from './escaping-failure.js';

/**
 * The `void` that drops the promise of a call which is known to reject at times, where no comment beside it says why it may.
 * Undefined for any other call.
 */
export function droppedPromise(world: World, call: Call, comments: readonly TSESTree.Comment[]): Node | undefined {
  const { node, module } = call;
  const dropping = wrapped(node).parent;
  if (dropping?.type !== 'UnaryExpression' || dropping.operator !== 'void' || !rejection(world, module, node))
    return undefined;
  // A lazy query that nobody awaits is never sent.
  if (call.entity?.kind === 'library' && !call.facts.io) return undefined;
  if (isTopLevel(dropping) || isCleanupWork(node) || standsInCleanup(node) || isExcusedByName(node)) return undefined;
  const statement = statementOf(dropping);
  return saysWhy(statement, comments, module.text) ? undefined : dropping;
}

/** `void main();`: what a program starts with may end it. */
function isTopLevel(node: Node): boolean {
  return statementOf(node).parent?.type === 'Program';
}

function saysWhy(statement: Node, comments: readonly TSESTree.Comment[], text: string): boolean {
  const beside = comments.filter(comment => {
    const at = comment as unknown as Node;
    const isInside = startOf(at) >= startOf(statement) && endOf(at) <= endOf(statement);
    return isInside || (startOf(at) >= endOf(statement) && !text.slice(endOf(statement), startOf(at)).includes('\n'));
  });
  return [...beside.map(({ value }) => value), ...commentsAbove(statement, comments, text)].some(saysReason);
}
