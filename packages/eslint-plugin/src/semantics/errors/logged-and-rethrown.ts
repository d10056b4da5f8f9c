import { saysReason } from '@plimsoll/config';
import type { TSESTree } from '@typescript-eslint/utils';
import { controlFlow } from '../../syntax/control-flow/control-flow.js';
import { flowOwnerOf } from '../../syntax/control-flow/flow-owner.js';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { contains, endOf, isFunction, memberName, startOf, unwrap, type Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';
import { rejectOf } from './abandoned-completion.js';
import type { ErrorInHand } from './error-in-hand.js';
import { isLastToKnow } from './last-to-know.js';
import { logLevelOf, type LogLevel } from './log-call.js';

const loud: ReadonlySet<LogLevel> = new Set(['warn', 'error', 'fatal']);

/**
 * The first line that logs the error in hand, loudly, on a path on which the error, or one that carries it, is thrown
 * afterwards (or before, where the line stands in `finally`). Undefined where there is none.
 */
export function loggedAndRethrown(
  world: World,
  module: ModuleSyntax,
  { caught, region, guarded }: ErrorInHand,
  comments: readonly TSESTree.Comment[],
): TSESTree.CallExpression | undefined {
  const logs: TSESTree.CallExpression[] = [];
  const throws: Node[] = [];
  walk(region, node => {
    if (isFunction(node) || node.type === 'CatchClause') return node === region;
    if (node.type === 'ThrowStatement') {
      if (caught.carriedBy(node.argument) === 'whole') throws.push(node);
    } else if (node.type === 'CallExpression') {
      const level = logLevelOf(world, module, node);
      const isLine = level !== undefined && loud.has(level) && !resolveCall(world, module, node).facts.onSpan;
      if (isLine && caught.isMentionedIn(node)) logs.push(node);
      else if (rejects(module, node) && node.arguments.some(one => caught.carriedBy(one) === 'whole'))
        throws.push(node);
    }
    return true;
  });
  if (logs.length === 0 || throws.length === 0 || isLastToKnow(world, module, region) || saysWhy(region, comments))
    return undefined;
  // What is thrown in the next round of a loop is another error.
  const isTriedAgain = (node: Node) => guarded !== undefined && contains(guarded, node);
  return logs.find(log => {
    const owner = flowOwnerOf(log);
    return (
      owner && throws.some(one => controlFlow(owner).reaches({ from: log, to: one, avoiding: isTriedAgain }) === true)
    );
  });
}

/** `Promise.reject(error)`, and `reject(error)` of the promise that is being made. */
function rejects(module: ModuleSyntax, { callee }: TSESTree.CallExpression): boolean {
  const target = unwrap(callee);
  if (target.type === 'MemberExpression')
    return memberName(target) === 'reject' && target.object.type === 'Identifier' && target.object.name === 'Promise';
  const owner = target.type === 'Identifier' ? module.bindingOf(target)?.scope.node : undefined;
  return target.type === 'Identifier' && isFunction(owner) && rejectOf(owner) === target.name;
}

/** A comment in the handler that speaks of logging or of throwing again. */
function saysWhy(region: Node, comments: readonly TSESTree.Comment[]): boolean {
  return comments.some(comment => {
    const at = comment as unknown as Node;
    const isInside = startOf(at) >= startOf(region) && endOf(at) <= endOf(region);
    return isInside && /\b(?:log|re-?throw)/i.test(comment.value) && saysReason(comment.value);
  });
}
