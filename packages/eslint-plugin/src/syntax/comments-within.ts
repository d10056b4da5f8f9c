import type { TSESTree } from '@typescript-eslint/utils';
import { endOf, startOf, type Node } from './node.js';

/** The comments that stand inside a node. */
export function commentsWithin(node: Node, comments: readonly TSESTree.Comment[]): TSESTree.Comment[] {
  const found: TSESTree.Comment[] = [];
  const end = endOf(node);
  for (let index = firstCommentFrom(startOf(node), comments); index < comments.length; index++) {
    const comment = comments[index] as TSESTree.Comment;
    if (endOf(comment as never) > end) break;
    found.push(comment);
  }
  return found;
}

/** The index of the first of a file's comments that begins at an offset or after it: a bundle has tens of thousands. */
export function firstCommentFrom(offset: number, comments: readonly TSESTree.Comment[]): number {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(comments[middle] as never) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
