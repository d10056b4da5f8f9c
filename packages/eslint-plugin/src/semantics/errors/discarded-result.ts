import type { TSESTree } from '@typescript-eslint/utils';
import { memberName, unwrap, wrapped, type Node } from '../../syntax/node.js';
import { calleeText } from '../callee-text.js';
import type { Call } from '../call.js';
import { typeFacts } from '../entity.js';
import { awaited } from '../values/awaited.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';
import { statesReason } from './stated-reason.js';

/** Steps of a chain that are handed the failure. */
const looking = /^(?:match|mapErr|orElse|orTee|andFinally|unwrapOr|_unsafe\w*|safeUnwrap)$/;

/** What a call is called whose result says whether it failed and is dropped on the spot; undefined for any other call. */
export function discardedResult(world: World, call: Call, comments: readonly TSESTree.Comment[]): string | undefined {
  const { node, module } = call;
  const use = wrapped(node);
  const outer = use.parent?.type === 'AwaitExpression' ? wrapped(use.parent) : use;
  const statement = outer.parent;
  const isDropped =
    statement?.type === 'ExpressionStatement' ||
    (statement?.type === 'UnaryExpression' && statement.operator === 'void');
  if (!isDropped || isLookedAt(node) || statesReason(node, node, comments, module.text)) return undefined;
  const value = world.evaluate(module, node);
  const result = outer === use ? value : awaited(world, value);
  return tellsFailure(world, result) ? calleeText(call) : undefined;
}

function isLookedAt(node: Node): boolean {
  for (let at = unwrap(node); at.type === 'CallExpression';) {
    const callee = unwrap(at.callee);
    if (callee.type !== 'MemberExpression') return false;
    if (looking.test(memberName(callee) ?? '')) return true;
    at = unwrap(callee.object);
  }
  return false;
}

function tellsFailure(world: World, value: Value): boolean {
  if (value.kind === 'any-of') return value.values.every(one => tellsFailure(world, one));
  return value.kind === 'library-instance' && typeFacts(world, value.library, value.type)?.tellsFailure === true;
}
