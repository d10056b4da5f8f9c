import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../node.js';
import type { Point } from './graph.js';
import type { GraphBuilder, Steps } from './graph-builder.js';

/**
 * Evaluates a test and goes to one of two points: `&&`, `||`, `??`, `!`, `?:` and optional chains lead straight to the
 * outcome, so that no path remembers half of a test. Afterwards `builder.current` is the caller's to set.
 */
export function* condition(builder: GraphBuilder, test: Node, onTrue: Point, onFalse: Point): Steps {
  const node = test as Node | { type: 'ParenthesizedExpression'; expression: Node };
  switch (node.type) {
    case 'ParenthesizedExpression':
      return yield condition(builder, node.expression, onTrue, onFalse);
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
      return yield condition(builder, node.expression, builder.outcome(node, onTrue), builder.outcome(node, onFalse));
    case 'UnaryExpression':
      if (node.operator !== '!') break;
      return yield condition(builder, node.argument, builder.outcome(node, onFalse), builder.outcome(node, onTrue));
    case 'SequenceExpression': {
      const last = node.expressions.at(-1);
      if (!last) break;
      for (const expression of node.expressions.slice(0, -1)) yield builder.evaluate(expression);
      return yield condition(builder, last, builder.outcome(node, onTrue), builder.outcome(node, onFalse));
    }
    case 'LogicalExpression':
      return yield logical(builder, node, builder.outcome(node, onTrue), builder.outcome(node, onFalse));
    case 'ConditionalExpression':
      return yield conditional(builder, node, builder.outcome(node, onTrue), builder.outcome(node, onFalse));
    case 'ChainExpression':
      yield chain(builder, node, builder.outcome(node, onFalse));
      builder.branch(node, 'truth', onTrue, onFalse);
      return;
    case 'Literal': {
      const point = builder.mark(node);
      builder.link(point, isTruthy(node) ? onTrue : onFalse);
      return;
    }
  }
  yield builder.evaluate(test);
  builder.branch(test, 'truth', onTrue, onFalse);
}

/** Evaluates an operand and goes to `present` unless it is null or undefined. */
export function* nullishness(builder: GraphBuilder, test: Node, present: Point, absent: Point): Steps {
  const node = withoutParentheses(test);
  if (node.type === 'ChainExpression') yield chain(builder, node, builder.outcome(node, absent));
  else yield builder.evaluate(node);
  builder.branch(node, 'nullish', present, absent);
}

/** Evaluates an optional chain, which goes to `shortCircuit` where a link is nullish. */
export function* chain(builder: GraphBuilder, node: TSESTree.ChainExpression, shortCircuit: Point): Steps {
  const outer = builder.shortCircuit;
  builder.shortCircuit = shortCircuit;
  yield builder.evaluate(node.expression);
  builder.shortCircuit = outer;
  builder.mark(node);
}

/** An expression in parentheses, which only oxc-parser keeps, without them. */
export function withoutParentheses(node: Node): Node {
  let inner = node as Node | { type: 'ParenthesizedExpression'; expression: Node };
  while (inner.type === 'ParenthesizedExpression') inner = inner.expression;
  return inner;
}

function* logical(builder: GraphBuilder, node: TSESTree.LogicalExpression, onTrue: Point, onFalse: Point): Steps {
  const right = builder.join();
  if (node.operator === '&&') yield condition(builder, node.left, right, onFalse);
  else if (node.operator === '||') yield condition(builder, node.left, onTrue, right);
  else {
    const present = builder.join();
    yield nullishness(builder, node.left, present, right);
    builder.open(present);
    builder.branch(withoutParentheses(node.left), 'truth', onTrue, onFalse);
  }
  builder.open(right);
  yield condition(builder, node.right, onTrue, onFalse);
}

function* conditional(
  builder: GraphBuilder,
  node: TSESTree.ConditionalExpression,
  onTrue: Point,
  onFalse: Point,
): Steps {
  const consequent = builder.join();
  const alternate = builder.join();
  yield condition(builder, node.test, consequent, alternate);
  builder.open(consequent);
  yield condition(builder, node.consequent, onTrue, onFalse);
  builder.open(alternate);
  yield condition(builder, node.alternate, onTrue, onFalse);
}

function isTruthy(literal: TSESTree.Literal): boolean {
  // Their `value` is null where the parser's platform cannot make one.
  if ('regex' in literal) return true;
  if ('bigint' in literal && literal.bigint) return literal.bigint !== '0';
  return Boolean(literal.value);
}
