import type { TSESTree } from '@typescript-eslint/utils';
import { firstCommentFrom } from './comments-within.js';
import { endOf, startOf, type Node } from './node.js';

/** The statement (or class field) that a node stands in. */
export function statementOf(node: Node): Node {
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
export function documentedNode(fn: Node | undefined): Node | undefined {
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
export function commentsAbove(node: Node, comments: readonly TSESTree.Comment[], text: string): string[] {
  const found: string[] = [];
  let start = startOf(node);
  for (let index = firstCommentFrom(start, comments) - 1; index >= 0; index--) {
    const comment = comments[index] as TSESTree.Comment;
    const end = endOf(comment as never);
    if (end > start) continue;
    const between = text.slice(end, start);
    if (between.trim() !== '' || between.split('\n').length > 2 || trails(comment, text)) break;
    found.push(comment.value);
    start = startOf(comment as never);
  }
  return found;
}

/** `work(); // about the work` says nothing of the next line. */
function trails(comment: TSESTree.Comment, text: string): boolean {
  const start = startOf(comment as never);
  return text.slice(text.lastIndexOf('\n', start) + 1, start).trim() !== '';
}
