import { defineRule } from '../define-rule.js';
import { decidesWordsOnly } from '../semantics/errors/decides-words-only.js';
import { isToldByTextOnly, isTranslated, refinesCode } from '../semantics/errors/known-otherwise.js';
import {
  matchedInCall,
  matchedInComparison,
  matchedInSwitch,
  type MatchedText,
} from '../semantics/errors/matched-text.js';
import { saysWhyByText } from '../semantics/errors/says-why-by-text.js';
import type { Node } from '../syntax/node.js';

export default defineRule({
  name: 'no-error-message-matching',
  family: 'errors',
  docs: {
    description: 'Tell errors apart by their class or code, never by their text',
    preset: 'recommended',
    requirements: ['001.error-identity', '002.custom-errors'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    matched:
      'The text `{{text}}` decides here what happens after a failure. Once somebody rewords, wraps or translates it, the other branch is taken, and neither compiler nor test notices. Test the class (`instanceof`) or a `code` of the error.',
  },
  create({ on, report, source }, program) {
    if (['test', 'migration', 'script', 'generated'].includes(program.role)) return;
    const { world, module } = program;
    const reported = new Set<Node>();

    const judge = (matched: MatchedText | undefined): void => {
      if (
        !matched ||
        decidesWordsOnly(matched) ||
        saysWhyByText(matched, source.getAllComments(), module.text) ||
        refinesCode(world, module, matched) ||
        isToldByTextOnly(world, matched) ||
        isTranslated(world, module, matched)
      )
        return;
      const condition = conditionAround(matched.site);
      if (reported.has(condition)) return;
      reported.add(condition);
      const text = source
        .getText(matched.text as never)
        .replace(/\s+/g, ' ')
        .slice(0, 60);
      report({ node: matched.text, messageId: 'matched', data: { text } });
    };

    on.anyCall(call => judge(matchedInCall(world, call)));
    on.comparison(node => judge(matchedInComparison(world, module, node)));
    on.node('SwitchStatement', node => judge(matchedInSwitch(world, module, node)));
  },
});

/** The whole of a condition: `a || b || c` is one decision. */
function conditionAround(site: Node): Node {
  let at = site;
  while (
    at.parent &&
    ['LogicalExpression', 'UnaryExpression', 'TSAsExpression', 'ChainExpression'].includes(at.parent.type)
  )
    at = at.parent;
  return at;
}
