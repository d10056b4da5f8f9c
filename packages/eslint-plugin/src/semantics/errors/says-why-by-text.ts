import type { TSESTree } from '@typescript-eslint/utils';
import { commentsAbove, documentedNode, statementOf } from '../../syntax/comments-above.js';
import { enclosingFunction } from '../../syntax/node.js';
import type { MatchedText } from './matched-text.js';

const linked = /\bhttps?:\/\/\S/;
const aboutTelling = /\b(?:messages?|texts?|wording|strings?|codes?|mentions?|typed?|class(?:es)?)\b/i;

/**
 * Whether a comment right above says that there is nothing but the text to go by, or links to where that text comes from: to
 * another project's source or issue. A function that asks for the text and does nothing else may say it for itself.
 */
export function saysWhyByText({ site }: MatchedText, comments: readonly TSESTree.Comment[], text: string): boolean {
  const fn = enclosingFunction(site);
  const statement = statementOf(site);
  const isAllThereIs = fn?.body === statement.parent && fn?.body.type === 'BlockStatement' && fn.body.body.length === 1;
  const places = [statement, ...(isAllThereIs ? [documentedNode(fn)] : [])];
  return places.some(
    place =>
      place &&
      commentsAbove(place, comments, text).some(
        value => linked.test(value) || (aboutTelling.test(value) && !/\b(?:todo|fixme|hack)\b/i.test(value)),
      ),
  );
}
