import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { Node } from '../../syntax/node.js';
import { sourceText } from '../../syntax/source-text.js';
import type { World } from '../world.js';
import { takeApart } from './factors.js';
import { unitOf } from './unit-of.js';

/** Two durations that a product multiplies with each other. A square, as statistics take them, is none of these. */
export function multipliedDurations(
  world: World,
  module: ModuleSyntax,
  node: TSESTree.BinaryExpression,
): [Node, Node] | undefined {
  const { parent } = node;
  if (node.operator !== '*' || (parent.type === 'BinaryExpression' && /^[*/]$/.test(parent.operator))) return undefined;
  const [first, ...others] = takeApart(world, module, node, unitOf, 0).timed;
  const second = others.find(other => first && sourceText(module, other.node) !== sourceText(module, first.node));
  return first && second ? [first.node, second.node] : undefined;
}
