import type { TSESTree } from '@typescript-eslint/utils';
import { chain, condition, nullishness, withoutParentheses } from './condition.js';
import type { GraphBuilder, Handlers, Steps } from './graph-builder.js';

export const logicalExpressions: Handlers = {
  LogicalExpression: logical,
  ConditionalExpression: conditional,
  ChainExpression: chainValue,
};

function* logical(builder: GraphBuilder, node: TSESTree.LogicalExpression): Steps {
  const right = builder.join();
  const after = builder.join();
  if (node.operator === '&&') yield condition(builder, node.left, right, after);
  else if (node.operator === '||') yield condition(builder, node.left, after, right);
  else yield nullishness(builder, node.left, after, right);
  builder.open(right);
  yield builder.evaluate(node.right);
  builder.link(builder.current, after);
  builder.open(after);
  builder.mark(node);
}

function* conditional(builder: GraphBuilder, node: TSESTree.ConditionalExpression): Steps {
  const consequent = builder.join();
  const alternate = builder.join();
  const after = builder.join();
  yield condition(builder, node.test, consequent, alternate);
  builder.open(consequent);
  yield builder.evaluate(node.consequent);
  builder.link(builder.current, after);
  builder.open(alternate);
  yield builder.evaluate(node.alternate);
  builder.link(builder.current, after);
  builder.open(after);
  builder.mark(node);
}

function* chainValue(builder: GraphBuilder, node: TSESTree.ChainExpression): Steps {
  const after = builder.join();
  yield chain(builder, node, builder.outcome(node, after));
  builder.link(builder.current, after);
  builder.open(after);
}

/**
 * A link of an optional chain whose base has just been evaluated: a nullish base leads to the end of the chain. Without a
 * chain around it, which no parser makes, the link is taken either way.
 */
export function optionalLink(builder: GraphBuilder, base: TSESTree.Expression): void {
  const present = builder.join();
  const absent = builder.shortCircuit;
  builder.branch(withoutParentheses(base), 'nullish', present, absent ?? present);
  builder.open(present);
}
