import type { TSESTree } from '@typescript-eslint/utils';
import { endOf, enclosingFunction, startOf, type Node } from '../../syntax/node.js';
import { commentsAbove, documentedNode, statementOf } from '../../syntax/comments-above.js';

/** Words that name the act and not the reason. */
const emptyWords = new Set(
  'a an and any are at block body by catch continue do does empty err error errors exception exceptions failure failures for here ignore ignored ignores ignoring in is it just left linter lint never nil no nop noop not nothing of on op or pass quietly silence silently simply skip swallow swallowed swallowing that the then this to we'.split(
    ' ',
  ),
);
const directive = /^\s*(?:eslint|oxlint|prettier|biome|istanbul|c8|v8|@ts-|plimsoll|sonar|nosonar|todo|fixme|xxx)/i;
const looksLikeCode = /[;{}]\s*$|^\s*(?:throw|return|console\.|await|const|let|if \(|this\.)\b|\w+\([^)]*\)\s*$/;
const aboutFailing =
  /ignor|fail|error|swallow|best[- ]?effort|opportunist|optional|fall(?:s|ing)? ?back|fire[- ]and[- ]forget|critical|crash|even if|don't want|do not want|suppress|toler|not block|never block|rejection/i;

/**
 * Whether the author says why a failure may be dropped: a comment inside the handler that is more than "ignore" or
 * commented-out code, or one about failures right above the statement or on its function.
 */
export function statesReason(handler: Node, site: Node, comments: readonly TSESTree.Comment[], text: string): boolean {
  const inside = comments.filter(
    comment => startOf(comment as never) >= startOf(handler) && endOf(comment as never) <= endOf(handler),
  );
  if (inside.some(({ value }) => saysReason(value))) return true;
  const places = [statementOf(site), documentedNode(enclosingFunction(site))];
  return places.some(
    place => place && commentsAbove(place, comments, text).some(value => saysReason(value) && aboutFailing.test(value)),
  );
}

/** Whether a text gives a reason: more than the name of the act, a directive or commented-out code. */
export function saysReason(value: string): boolean {
  const reason = /--\s*(.+)/s.exec(value)?.[1];
  if (directive.test(value)) return reason !== undefined && saysReason(reason);
  const lines = value.split('\n').map(line => line.replace(/^\s*\*+/, '').trim());
  const prose = lines.filter(line => line !== '' && !looksLikeCode.test(line)).join(' ');
  const words = prose.toLowerCase().match(/[a-z']+/g) ?? [];
  return words.some(word => !emptyWords.has(word));
}
