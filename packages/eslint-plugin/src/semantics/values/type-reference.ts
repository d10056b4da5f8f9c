import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { Node } from '../../syntax/node.js';
import type { World } from '../world.js';
import { isBuiltInError } from '../../syntax/built-in-error.js';
import { awaited } from './awaited.js';
import { construct } from './construct.js';
import { importedName } from './imported-name.js';
import { resultOf } from './invoke.js';
import { libraryType } from './library-values.js';
import { exportedType, importedType, projectModule } from './module-values.js';
import { parameterOf } from './parameter-value.js';
import { container, primitives, unknown, type Container, type TypeArguments, type Value } from './value.js';

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

export function reference(
  world: World,
  module: ModuleSyntax,
  node: TSESTree.TSTypeReference,
  types: TypeArguments | undefined,
  depth: number,
): Value {
  const argumentNodes = node.typeArguments?.params ?? [];
  const args = () => argumentNodes.map(argument => world.evaluateType(module, argument, types, depth + 1));
  const { typeName } = node;
  if (typeName.type === 'TSQualifiedName') return qualified(world, module, typeName, args());
  if (typeName.type !== 'Identifier') return unknown;
  const binding = module.typeBindingOf(typeName.name, node);
  if (!binding) return globalType(world, module, typeName.name, argumentNodes, args, types);
  const bound = types?.get(binding);
  if (bound) return bound;
  return world.evaluateTypeBinding(module, binding, args(), depth);
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
  const firstValue = () => (first ? world.evaluateType(module, first, types, 1) : unknown);
  if (transparent.has(name)) return firstValue();
  switch (name) {
    case 'Awaited':
      return awaited(world, firstValue());
    case 'ReturnType':
      return first ? returnedBy(world, first, firstValue) : unknown;
    case 'InstanceType':
      return construct(world, firstValue());
    case 'Parameters':
      return { kind: 'tuple', elements: [0, 1, 2, 3].map(index => parameterOf(world, firstValue(), index)) };
    case 'Date':
    case 'Record':
      return primitives.other;
    default:
      if (isBuiltInError(name)) return primitives.error;
      return world.knowledge.structure('global')?.types[name] ? libraryType(world, 'global', name, args()) : unknown;
  }
}

/** A constraint may name what it constrains: `T extends () => ReturnType<T>`. */
function returnedBy(world: World, node: Node, fn: () => Value): Value {
  if (world.returning.has(node)) return unknown;
  world.returning.add(node);
  try {
    return resultOf(world, fn());
  } finally {
    world.returning.delete(node);
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
