import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../node.js';
import { withoutParentheses } from './condition.js';
import type { GraphBuilder, Steps } from './graph-builder.js';

/**
 * Binds a value to a target: a name, a member, or a pattern with its computed keys and defaults. A name or member is a
 * point at the moment at which it is written.
 */
export function* binding(builder: GraphBuilder, target: Node | null): Steps {
  const node = target && withoutParentheses(target);
  switch (node?.type) {
    case undefined:
      return;
    case 'Identifier':
      builder.mark(node);
      return;
    case 'ObjectPattern':
      for (const property of node.properties) yield binding(builder, property);
      return;
    case 'Property':
      if (node.computed) yield builder.evaluate(node.key);
      yield binding(builder, node.value);
      return;
    case 'ArrayPattern':
      for (const element of node.elements) yield binding(builder, element);
      return;
    case 'RestElement':
      return yield binding(builder, node.argument);
    case 'AssignmentPattern':
      return yield withDefault(builder, node);
    case 'TSParameterProperty':
      return yield binding(builder, node.parameter);
    default:
      yield reference(builder, node as Node);
      written(builder, node as Node);
  }
}

/** What an assignment evaluates of its target before its right side: an object and a computed key. */
export function* reference(builder: GraphBuilder, target: Node): Steps {
  const node = bare(target);
  if (node.type !== 'MemberExpression') return;
  yield builder.evaluate(node.object);
  if (node.computed) yield builder.evaluate(node.property);
}

/** The target is written. */
export function written(builder: GraphBuilder, target: Node): void {
  builder.mark(bare(target));
}

function* withDefault(builder: GraphBuilder, node: TSESTree.AssignmentPattern): Steps {
  const given = builder.join();
  const missing = builder.join();
  builder.branch(node, 'default', given, missing);
  builder.open(missing);
  yield builder.evaluate(node.right);
  builder.link(builder.current, given);
  builder.open(given);
  yield binding(builder, node.left);
}

/** An assignment target without casts and parentheses. */
function bare(target: Node): Node {
  let node = withoutParentheses(target);
  while (
    node.type === 'TSAsExpression' ||
    node.type === 'TSSatisfiesExpression' ||
    node.type === 'TSNonNullExpression' ||
    node.type === 'TSTypeAssertion'
  ) {
    node = withoutParentheses(node.expression);
  }
  return node;
}
