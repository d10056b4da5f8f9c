import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { Node } from '../../syntax/node.js';
import type { World } from '../world.js';
import { importedType, importedValue } from './module-values.js';
import { reference } from './type-reference.js';
import { allOf, anyOf, container, nothing, primitives, unknown, type TypeArguments, type Value } from './value.js';

/**
 * What is known of a value of an annotated type.
 * @param types what the type parameters in scope stand for.
 */
export function evaluateType(world: World, module: ModuleSyntax, node: Node, types?: TypeArguments, depth = 0): Value {
  if (depth > 30) return unknown;
  const inner = (child: Node) => world.evaluateType(module, child, types, depth + 1);
  switch (node.type) {
    case 'TSTypeReference':
      return reference(world, module, node, types, depth);
    case 'TSUnionType':
      return anyOf(node.types.map(inner));
    case 'TSIntersectionType':
      return allOf(node.types.map(inner));
    case 'TSArrayType':
      return container('Array', inner(node.elementType));
    case 'TSTupleType':
      return {
        kind: 'tuple',
        elements: node.elementTypes.map(item => inner(item.type === 'TSNamedTupleMember' ? item.elementType : item)),
      };
    case 'TSOptionalType':
    case 'TSRestType':
      return inner(node.typeAnnotation);
    case 'TSTypeOperator':
      return node.typeAnnotation && node.operator !== 'keyof' ? inner(node.typeAnnotation) : unknown;
    case 'TSTypeLiteral':
      return { kind: 'interface', module, node, ...(types && { types }) };
    case 'TSFunctionType':
      return { kind: 'function-type', module, node, ...(types && { types }) };
    case 'TSTypeQuery':
      return typeQuery(world, module, node);
    case 'TSIndexedAccessType': {
      const literal =
        node.indexType.type === 'TSLiteralType' && node.indexType.literal.type === 'Literal'
          ? node.indexType.literal.value
          : undefined;
      const object = inner(node.objectType);
      return typeof literal === 'string'
        ? world.member(object, literal)
        : world.element(object, typeof literal === 'number' ? literal : undefined);
    }
    case 'TSImportType': {
      // oxc-parser says `source`, typescript-eslint `argument` (a literal type) as well.
      const { argument, source } = node as unknown as {
        argument?: { literal?: TSESTree.Literal };
        source?: TSESTree.Literal;
      };
      const literal = argument?.literal ?? source;
      const name = node.qualifier ? entityName(node.qualifier) : undefined;
      return literal && name ? importedType(world, module, String(literal.value), name, []) : unknown;
    }
    case 'TSThisType':
      return unknown;
    case 'TSStringKeyword':
      return primitives.string;
    case 'TSNumberKeyword':
      return primitives.number;
    case 'TSBooleanKeyword':
      return primitives.boolean;
    case 'TSNullKeyword':
    case 'TSUndefinedKeyword':
    case 'TSVoidKeyword':
      return nothing;
    case 'TSLiteralType':
      return node.literal.type === 'Literal' && typeof node.literal.value === 'string'
        ? primitives.string
        : primitives.other;
    case 'TSBigIntKeyword':
    case 'TSSymbolKeyword':
      return primitives.other;
    default:
      return unknown;
  }
}

function entityName(name: Node): string | undefined {
  if (name.type === 'Identifier') return name.name;
  if (name.type === 'TSQualifiedName') {
    const left = entityName(name.left);
    return left === undefined ? undefined : `${left}.${name.right.name}`;
  }
  return undefined;
}

function typeQuery(world: World, module: ModuleSyntax, node: TSESTree.TSTypeQuery): Value {
  const { exprName } = node;
  if (exprName.type === 'TSImportType') return unknown;
  const path: string[] = [];
  let root: Node = exprName;
  for (; root.type === 'TSQualifiedName'; root = root.left) path.unshift(root.right.name);
  if (root.type === 'ThisExpression') return unknown;
  const name = (root as TSESTree.Identifier).name;
  const binding = module.scopeOf(node).findValue(name);
  let value = binding ? world.evaluateBinding(module, binding) : world.evaluate(module, root);
  if (!binding && value.kind === 'unknown') value = importedValue(world, module, name, '*');
  for (const part of path) value = world.member(value, part);
  return value;
}
