import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { Node } from '../../syntax/node.js';

/** A call, construction or tagged template, for what its arguments tell. */
export interface CallPlace {
  readonly module: ModuleSyntax;
  readonly node: TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.TaggedTemplateExpression;
}

export function argumentsOf(place: CallPlace): readonly Node[] {
  return place.node.type === 'TaggedTemplateExpression' ? [] : place.node.arguments;
}
