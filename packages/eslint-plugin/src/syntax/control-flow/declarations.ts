import type { TSESTree } from '@typescript-eslint/utils';
import { type ClassNode, isFunction, type Node } from '../node.js';
import type { GraphBuilder, Handlers, Steps } from './graph-builder.js';
import { binding } from './patterns.js';

export const declarations: Handlers = {
  VariableDeclaration: variableDeclaration,
  ClassDeclaration: classDefinition,
  ClassExpression: classDefinition,
  TSEnumDeclaration: enumDeclaration,
  TSImportEqualsDeclaration: (builder, node) => void builder.emit(node),
};

function* variableDeclaration(builder: GraphBuilder, node: TSESTree.VariableDeclaration): Steps {
  if (node.declare) return;
  for (const declarator of node.declarations) {
    yield builder.evaluate(declarator.init);
    yield binding(builder, declarator.id);
    builder.complete(declarator);
    builder.disposeLater(declarator);
  }
  builder.complete(node);
}

/** What runs where a class is defined; its methods and field initialisers have flows of their own. */
function* classDefinition(builder: GraphBuilder, node: ClassNode): Steps {
  if (node.declare) return;
  for (const decorator of node.decorators ?? []) yield builder.evaluate(decorator);
  yield builder.evaluate(node.superClass);
  for (const member of node.body.body) {
    if (member.type === 'StaticBlock' || member.type === 'TSIndexSignature') continue;
    for (const decorator of member.decorators ?? []) yield builder.evaluate(decorator);
    if (member.computed) yield builder.evaluate(member.key);
    if (member.type === 'MethodDefinition' && isFunction(member.value)) {
      for (const parameter of member.value.params) {
        for (const decorator of decoratorsOf(parameter)) yield builder.evaluate(decorator);
      }
    }
  }
  builder.emit(node);
}

function decoratorsOf(parameter: Node): TSESTree.Decorator[] {
  const own = (parameter as { decorators?: TSESTree.Decorator[] }).decorators ?? [];
  if (parameter.type === 'AssignmentPattern') return [...own, ...decoratorsOf(parameter.left)];
  if (parameter.type === 'TSParameterProperty') return [...own, ...decoratorsOf(parameter.parameter)];
  return own;
}

function* enumDeclaration(builder: GraphBuilder, node: TSESTree.TSEnumDeclaration): Steps {
  if (node.declare) return;
  for (const member of node.body.members) yield builder.evaluate(member.initializer);
  builder.mark(node);
}
