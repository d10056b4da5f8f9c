import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { Binding } from '../../syntax/scope.js';
import type { World } from '../world.js';
import { construct } from './construct.js';
import { importedName } from './imported-name.js';
import { importedType } from './module-values.js';
import { primitives, unknown, type TypeArguments, type Value } from './value.js';

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
      const compute = () => importedType(world, module, source, importedName(declaration), args);
      // Modules may import a type from each other in a circle; arguments make the answer one of this place.
      return args.length > 0 ? compute() : world.values.get(module, declaration, compute);
    }
    case 'TSImportEqualsDeclaration':
      return construct(world, world.evaluateBinding(module, binding));
    case 'TSInterfaceDeclaration':
      return { kind: 'interface', module, node: declaration, ...bindParameters(world, module, declaration, args) };
    case 'ClassDeclaration':
    case 'ClassExpression':
      return { kind: 'instance', module, node: declaration, ...bindParameters(world, module, declaration, args) };
    case 'TSTypeAliasDeclaration': {
      const { types } = bindParameters(world, module, declaration, args);
      const compute = () => world.evaluateType(module, declaration.typeAnnotation, types, depth + 1);
      return types ? compute() : world.values.get(module, declaration, compute);
    }
    case 'TSTypeParameter':
      return declaration.constraint
        ? world.evaluateType(module, declaration.constraint, undefined, depth + 1)
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
    const value = args[index] ?? (parameter.default ? world.evaluateType(module, parameter.default) : undefined);
    if (binding && value && value.kind !== 'unknown') types.set(binding, value);
  });
  return types.size > 0 ? { types } : {};
}
