import { saysReason } from '@plimsoll/config';
import type { TSESTree } from '@typescript-eslint/utils';
import { enclosingFunction, type Node } from '../../syntax/node.js';
import { commentsAbove, documentedNode, statementOf } from '../../syntax/comments-above.js';
import { commentsWithin } from '../../syntax/comments-within.js';

const aboutFailing =
  /ignor|fail|error|swallow|best[- ]?effort|opportunist|optional|fall(?:s|ing)? ?back|fire[- ]and[- ]forget|critical|crash|even if|don't want|do not want|suppress|toler|not block|never block|rejection/i;

/**
 * Whether the author says why a failure may be dropped: a comment inside the handler that is more than "ignore" or
 * commented-out code, or one about failures right above the statement or on its function.
 */
export function statesReason(handler: Node, site: Node, comments: readonly TSESTree.Comment[], text: string): boolean {
  if (commentsWithin(handler, comments).some(({ value }) => saysReason(value))) return true;
  const places = [statementOf(site), documentedNode(enclosingFunction(site))];
  return places.some(
    place => place && commentsAbove(place, comments, text).some(value => saysReason(value) && aboutFailing.test(value)),
  );
}
