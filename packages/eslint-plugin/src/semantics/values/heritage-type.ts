import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { Node } from '../../syntax/node.js';
import type { World } from '../world.js';
import type { TypeArguments, Value } from './value.js';

/** The type that an interface extends or a class implements. */
export function heritageType(
  world: World,
  module: ModuleSyntax,
  heritage: TSESTree.TSInterfaceHeritage | TSESTree.TSClassImplements,
  types?: TypeArguments,
): Value {
  const { expression, typeArguments } = heritage;
  const reference = {
    type: 'TSTypeReference',
    typeName: toTypeName(expression),
    typeArguments,
    parent: heritage,
  } as unknown as Node;
  return world.evaluateType(module, reference, types);
}

/** `extends pg.Pool` is an expression to the parser and a type to us. */
function toTypeName(expression: Node): unknown {
  if (expression.type !== 'MemberExpression') return expression;
  return {
    type: 'TSQualifiedName',
    left: toTypeName(expression.object),
    right: expression.property,
    parent: expression.parent,
  };
}
