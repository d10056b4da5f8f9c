import type { Fact } from '@plimsoll/knowledge';
import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../syntax/module-syntax.js';
import type { Node } from '../syntax/node.js';
import type { Entity } from './entity.js';
import type { Value } from './values/value.js';

/** A call, construction or tagged template, and what is known of what it calls. */
export interface Call {
  readonly module: ModuleSyntax;
  readonly node: TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.TaggedTemplateExpression;
  readonly callee: Value;
  /** What it calls; undefined where nobody knows. */
  readonly entity: Entity | undefined;
  /** What is known of calling it; without any fact but `api` where nothing is. */
  readonly facts: Fact;
}

/** The argument of a call at a position (negative counts from the end); undefined beyond, or behind a spread. */
export function argumentAt({ node }: Pick<Call, 'node'>, position: number): Node | 'spread' | undefined {
  if (node.type === 'TaggedTemplateExpression') return undefined;
  const args = node.arguments;
  const index = position < 0 ? args.length + position : position;
  const spread = args.findIndex(argument => argument.type === 'SpreadElement');
  if (spread >= 0 && (position < 0 || index >= spread)) return 'spread';
  return args[index];
}
