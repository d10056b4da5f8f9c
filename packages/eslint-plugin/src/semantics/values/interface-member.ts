import type { TSESTree } from '@typescript-eslint/utils';
import { keyName, type Node } from '../../syntax/node.js';
import type { World } from '../world.js';
import { firstKnown } from './first-known.js';
import { resultOf } from './invoke.js';
import { inherited } from './inherited.js';
import { unknown, type ProjectInterface, type Value } from './value.js';

export function interfaceMember(world: World, value: ProjectInterface, name: string): Value {
  const { module, node, types } = value;
  const members = node.type === 'TSTypeLiteral' ? node.members : node.body.body;
  for (const item of members) {
    if (item.type === 'TSPropertySignature' && keyName(item.key, item.computed) === name) {
      return item.typeAnnotation ? world.evaluateType(module, item.typeAnnotation.typeAnnotation, types) : unknown;
    }
    if (item.type === 'TSMethodSignature' && keyName(item.key, item.computed) === name) {
      const fn: Value = { kind: 'function-type', module, node: item, ...(types && { types }) };
      return item.kind === 'get' ? resultOf(world, fn) : fn;
    }
  }
  if (node.type === 'TSTypeLiteral') return unknown;
  return inherited(world, node, name, () =>
    firstKnown(node.extends, heritage => world.member(heritageType(world, value, heritage), name, value)),
  );
}

function heritageType(
  world: World,
  { module, types }: ProjectInterface,
  heritage: TSESTree.TSInterfaceHeritage,
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
