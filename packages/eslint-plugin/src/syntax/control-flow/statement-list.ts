import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../node.js';
import type { GraphBuilder, Steps } from './graph-builder.js';

/** Function declarations have their values before the first statement of their block runs. */
export function hoist(builder: GraphBuilder, list: readonly Node[]): void {
  for (const statement of list) {
    const declared = hoistedFunction(statement);
    if (declared) builder.mark(declared);
  }
}

/** The statements of a block in order, and at its end the disposal of what it declared by `using`. */
export function* statements(builder: GraphBuilder, list: readonly Node[]): Steps {
  const outer = builder.frame;
  for (const statement of list) {
    const declared = hoistedFunction(statement);
    if (!declared) yield builder.evaluate(statement);
    else if (declared !== statement) builder.mark(statement);
  }
  builder.leaveScope(outer);
}

function hoistedFunction(statement: Node): TSESTree.FunctionDeclaration | undefined {
  const exports = statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration';
  const declaration = exports ? statement.declaration : statement;
  return declaration?.type === 'FunctionDeclaration' ? declaration : undefined;
}
