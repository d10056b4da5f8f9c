import type { TSESTree } from '@typescript-eslint/utils';
import type { GraphBuilder, Handlers, Steps } from './graph-builder.js';
import { hoist, statements } from './statement-list.js';

export const blockStatements: Handlers = {
  BlockStatement: block,
  // The body of a namespace runs once, where it stands.
  TSModuleBlock: block,
  TSModuleDeclaration: namespace,
};

function* block(builder: GraphBuilder, node: TSESTree.BlockStatement | TSESTree.TSModuleBlock): Steps {
  builder.mark(node);
  hoist(builder, node.body);
  yield statements(builder, node.body);
  builder.complete(node);
}

function namespace(builder: GraphBuilder, node: TSESTree.TSModuleDeclaration): Steps | undefined {
  builder.mark(node);
  return node.declare ? undefined : builder.evaluate(node.body);
}
