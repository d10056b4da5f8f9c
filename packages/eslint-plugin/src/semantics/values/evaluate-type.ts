import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import type { World } from '../world.js';
import { evaluate } from './evaluate.js';
import { evaluateBinding, importedName } from './evaluate-binding.js';
import { awaited, construct, element, parameterOf, resultOf } from './invoke.js';
import { libraryType } from './library-values.js';
import { member } from './member.js';
import { exportedType, importedType, importedValue, projectModule } from './module-values.js';
import {
  allOf,
  anyOf,
  container,
  nothing,
  primitives,
  unknown,
  type Container,
  type TypeArguments,
  type Value,
} from './value.js';

const builtInContainers: Readonly<Record<string, Container['name']>> = {
  Promise: 'Promise',
  PromiseLike: 'Promise',
  Array: 'Array',
  ReadonlyArray: 'Array',
  Map: 'Map',
  ReadonlyMap: 'Map',
  Set: 'Set',
  ReadonlySet: 'Set',
  Iterable: 'Iterable',
  IterableIterator: 'Iterable',
  Generator: 'Iterable',
  AsyncIterable: 'AsyncIterable',
  AsyncIterableIterator: 'AsyncIterable',
  AsyncGenerator: 'AsyncIterable',
};

/** Utility types whose value still has the members of their argument. */
const transparent = new Set([
  'Partial',
  'Required',
  'Readonly',
  'NonNullable',
  'Pick',
  'Omit',
  'Exclude',
  'Extract',
  'NoInfer',
  'DeepPartial',
  'Writable',
  'Mutable',
]);

/**
 * What is known of a value of an annotated type.
 * @param types what the type parameters in scope stand for.
 */
export function evaluateType(world: World, module: ModuleSyntax, node: Node, types?: TypeArguments, depth = 0): Value {
  if (depth > 30) return unknown;
  const inner = (child: Node) => evaluateType(world, module, child, types, depth + 1);
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
        ? member(world, object, literal)
        : element(world, object, typeof literal === 'number' ? literal : undefined);
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

function reference(
  world: World,
  module: ModuleSyntax,
  node: TSESTree.TSTypeReference,
  types: TypeArguments | undefined,
  depth: number,
): Value {
  const argumentNodes = node.typeArguments?.params ?? [];
  const args = () => argumentNodes.map(argument => evaluateType(world, module, argument, types, depth + 1));
  const { typeName } = node;
  if (typeName.type === 'TSQualifiedName') return qualified(world, module, typeName, args());
  if (typeName.type !== 'Identifier') return unknown;
  const binding = module.typeBindingOf(typeName.name, node);
  if (!binding) return globalType(world, module, typeName.name, argumentNodes, args, types);
  const bound = types?.get(binding);
  if (bound) return bound;
  return evaluateTypeBinding(world, module, binding, args(), depth);
}

function globalType(
  world: World,
  module: ModuleSyntax,
  name: string,
  argumentNodes: readonly Node[],
  args: () => readonly Value[],
  types: TypeArguments | undefined,
): Value {
  const known = builtInContainers[name];
  if (known) return container(known, ...args());
  const [first] = argumentNodes;
  const firstValue = () => (first ? evaluateType(world, module, first, types, 1) : unknown);
  if (transparent.has(name)) return firstValue();
  switch (name) {
    case 'Awaited':
      return awaited(world, firstValue());
    case 'ReturnType':
      return resultOf(world, firstValue());
    case 'InstanceType':
      return construct(world, firstValue());
    case 'Parameters':
      return { kind: 'tuple', elements: [0, 1, 2, 3].map(index => parameterOf(world, firstValue(), index)) };
    case 'Error':
    case 'Date':
    case 'Record':
      return primitives.other;
    default:
      return world.knowledge.structure('global')?.types[name] ? libraryType(world, 'global', name, args()) : unknown;
  }
}

function qualified(world: World, module: ModuleSyntax, name: TSESTree.TSQualifiedName, args: readonly Value[]): Value {
  const { left, right } = name;
  if (left.type !== 'Identifier') return unknown;
  const binding = module.typeBindingOf(left.name, name) ?? module.scopeOf(name).findValue(left.name);
  if (binding?.kind !== 'import')
    return binding ? unknown : libraryType(world, 'global', `${left.name}.${right.name}`, args);
  const specifier = binding.declaration;
  if (specifier.type === 'TSImportEqualsDeclaration') {
    const target = specifier.moduleReference;
    if (target.type !== 'TSExternalModuleReference' || target.expression.type !== 'Literal') return unknown;
    return importedType(world, module, String(target.expression.value), right.name, args);
  }
  const source = (specifier.parent as TSESTree.ImportDeclaration).source.value;
  const asked = importedName(specifier);
  const library = source.startsWith('.') ? undefined : world.knowledge.canonical(source);
  if (library !== undefined) {
    const inNamespace = libraryType(world, library, `${asked}.${right.name}`, args);
    return inNamespace.kind === 'unknown' ? libraryType(world, library, right.name, args) : inNamespace;
  }
  const next = projectModule(world, module, source);
  if (!next) return unknown;
  if (asked === '*' || asked === 'default') return exportedType(world, next, right.name, args);
  const exported = world.modules.exports(next).named.get(asked);
  if (exported?.kind === 'from' && exported.name === '*') {
    return importedType(world, next, exported.source, right.name, args);
  }
  return unknown;
}

/** A value of the type that a binding declares. */
export function evaluateTypeBinding(
  world: World,
  module: ModuleSyntax,
  binding: Binding,
  args: readonly Value[],
  depth = 0,
): Value {
  const { declaration } = binding;
  switch (declaration.type) {
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier': {
      const source = (declaration.parent as TSESTree.ImportDeclaration).source.value;
      return importedType(world, module, source, importedName(declaration), args);
    }
    case 'TSImportEqualsDeclaration':
      return construct(world, evaluateBinding(world, module, binding));
    case 'TSInterfaceDeclaration':
      return { kind: 'interface', module, node: declaration, ...bindParameters(world, module, declaration, args) };
    case 'ClassDeclaration':
    case 'ClassExpression':
      return { kind: 'instance', module, node: declaration, ...bindParameters(world, module, declaration, args) };
    case 'TSTypeAliasDeclaration': {
      const { types } = bindParameters(world, module, declaration, args);
      const compute = () => evaluateType(world, module, declaration.typeAnnotation, types, depth + 1);
      return types ? compute() : world.values.get(declaration, compute);
    }
    case 'TSTypeParameter':
      return declaration.constraint
        ? evaluateType(world, module, declaration.constraint, undefined, depth + 1)
        : unknown;
    case 'TSEnumDeclaration':
      return primitives.other;
    default:
      return unknown;
  }
}

type Generic =
  | TSESTree.TSInterfaceDeclaration
  | TSESTree.TSTypeAliasDeclaration
  | TSESTree.ClassDeclaration
  | TSESTree.ClassExpression;

function bindParameters(
  world: World,
  module: ModuleSyntax,
  declaration: Generic,
  args: readonly Value[],
): { types?: TypeArguments } {
  const parameters = declaration.typeParameters?.params ?? [];
  if (parameters.length === 0) return {};
  const types = new Map<Binding, Value>();
  parameters.forEach((parameter, index) => {
    const name = parameter.name as unknown as TSESTree.Identifier;
    const binding = module.typeBindingOf(name.name, parameter);
    const value = args[index] ?? (parameter.default ? evaluateType(world, module, parameter.default) : undefined);
    if (binding && value && value.kind !== 'unknown') types.set(binding, value);
  });
  return types.size > 0 ? { types } : {};
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
  let value = binding ? evaluateBinding(world, module, binding) : evaluate(world, module, root);
  if (!binding && value.kind === 'unknown') value = importedValue(world, module, name, '*');
  for (const part of path) value = member(world, value, part);
  return value;
}
