import type { TSESTree } from '@typescript-eslint/utils';
import { endOf, enclosingFunction, startOf, type Node } from '../../syntax/node.js';

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
  if (inside.some(({ value }) => isReason(value))) return true;
  const places = [statementOf(site), documented(enclosingFunction(site))];
  return places.some(
    place => place && commentsAbove(place, comments, text).some(value => isReason(value) && aboutFailing.test(value)),
  );
}

function isReason(value: string): boolean {
  const reason = /--\s*(.+)/s.exec(value)?.[1];
  if (directive.test(value)) return reason !== undefined && isReason(reason);
  const lines = value.split('\n').map(line => line.replace(/^\s*\*+/, '').trim());
  const prose = lines.filter(line => line !== '' && !looksLikeCode.test(line)).join(' ');
  const words = prose.toLowerCase().match(/[a-z']+/g) ?? [];
  return words.some(word => !emptyWords.has(word));
}

function statementOf(node: Node): Node {
  let at = node;
  while (
    at.parent &&
    !at.type.endsWith('Statement') &&
    !at.type.endsWith('Declaration') &&
    at.type !== 'PropertyDefinition'
  )
    at = at.parent;
  return at;
}

/** The node on which a function's documentation stands. */
function documented(fn: Node | undefined): Node | undefined {
  if (!fn) return undefined;
  const { parent } = fn;
  if (parent?.type === 'MethodDefinition' || parent?.type === 'PropertyDefinition' || parent?.type === 'Property')
    return parent;
  const statement =
    fn.type === 'FunctionDeclaration'
      ? fn
      : parent?.type === 'VariableDeclarator'
        ? (parent.parent as Node)
        : undefined;
  return statement?.parent?.type.startsWith('Export') ? statement.parent : statement;
}

/** The comments that end right above a node, with nothing but space between. */
function commentsAbove(node: Node, comments: readonly TSESTree.Comment[], text: string): string[] {
  const found: string[] = [];
  let start = startOf(node);
  for (let index = comments.length - 1; index >= 0; index--) {
    const comment = comments[index] as TSESTree.Comment;
    const end = endOf(comment as never);
    if (end > start) continue;
    const between = text.slice(end, start);
    if (between.trim() !== '' || between.split('\n').length > 2) break;
    found.push(comment.value);
    start = startOf(comment as never);
  }
  return found;
}
