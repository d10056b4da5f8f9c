import { isFunction, type Node } from '../node.js';
import { blockStatements } from './block-statements.js';
import { branchingStatements } from './branching-statements.js';
import { withoutParentheses } from './condition.js';
import { declarations } from './declarations.js';
import { expressions } from './expressions.js';
import type { Graph } from './graph.js';
import { GraphBuilder, type Handler, type Steps } from './graph-builder.js';
import { jumpStatements } from './jump-statements.js';
import { logicalExpressions } from './logical-expressions.js';
import { loopStatements } from './loop-statements.js';
import { binding } from './patterns.js';
import { hoist, statements } from './statement-list.js';
import { tryStatements } from './try-statement.js';

const families = [
  blockStatements,
  branchingStatements,
  declarations,
  jumpStatements,
  logicalExpressions,
  loopStatements,
  tryStatements,
];

/** A leaf that no family names is a point of its own. */
const handlers: ReadonlyMap<string, Handler<never>> = new Map<string, Handler<never>>([
  ...expressions,
  ...families.flatMap(family => Object.entries(family) as [string, Handler<never>][]),
]);

/** The graph of a function, a program, a static block or a field's initialiser (`own`), or of any lone statement. */
export function buildGraph(root: Node, own: boolean): Graph {
  const builder = new GraphBuilder(handlers);
  return builder.build(root, own ? ownSteps(builder, root) : builder.evaluate(root));
}

function* ownSteps(builder: GraphBuilder, root: Node): Steps {
  if (isFunction(root)) {
    for (const parameter of root.params) yield binding(builder, parameter);
    yield builder.evaluate(root.body);
    if (root.body && root.body.type !== 'BlockStatement') builder.jump('return', withoutParentheses(root.body));
  } else if (root.type === 'Program' || root.type === 'StaticBlock') {
    hoist(builder, root.body);
    yield statements(builder, root.body);
  } else if (root.type === 'PropertyDefinition' || root.type === 'AccessorProperty') {
    yield builder.evaluate(root.value);
  } else yield builder.evaluate(root);
}
