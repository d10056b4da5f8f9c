import { unwrap, type Node } from '../../syntax/node.js';
import type { MatchedText } from './matched-text.js';

/** Whether all that hangs on the text is another text, put in its place for somebody to read. */
export function decidesWordsOnly({ site }: MatchedText): boolean {
  const branch = branchOf(site);
  const statements = branch?.type === 'BlockStatement' ? branch.body : branch ? [branch] : [];
  return (
    statements.length > 0 &&
    statements.every(
      statement =>
        statement.type === 'ExpressionStatement' &&
        statement.expression.type === 'AssignmentExpression' &&
        isProse(unwrap(statement.expression.right)),
    )
  );
}

/** Several words: a single one may be a code. */
function isProse(node: Node): boolean {
  if (node.type === 'TemplateLiteral') return node.quasis.some(({ value }) => /\S\s+\S|\S\s$|^\s\S/.test(value.raw));
  return node.type === 'Literal' && typeof node.value === 'string' && /\S\s+\S/.test(node.value);
}

/** The branch that is taken where the text is as expected; undefined where there is another besides. */
function branchOf(site: Node): Node | undefined {
  let test = site;
  while (test.parent?.type === 'LogicalExpression') test = test.parent;
  const { parent } = test;
  return parent?.type === 'IfStatement' && parent.test === test && !parent.alternate ? parent.consequent : undefined;
}
