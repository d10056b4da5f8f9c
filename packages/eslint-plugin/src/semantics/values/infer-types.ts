import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { FunctionNode, Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import type { World } from '../world.js';
import { awaited } from './awaited.js';
import { argumentsOf, type CallPlace } from './call-place.js';
import { type TypeArguments, type Value } from './value.js';

/** What a generic project function's type parameters stand for in a call, as far as the arguments tell. */
export function inferTypes(
  world: World,
  module: ModuleSyntax,
  node: FunctionNode,
  place: CallPlace,
): TypeArguments | undefined {
  const types = new Map<Binding, Value>();
  const learn = (annotation: Node | undefined, value: () => Value): void => {
    if (annotation?.type === 'TSTypeReference' && annotation.typeName.type === 'Identifier') {
      const binding = module.typeBindingOf(annotation.typeName.name, annotation);
      if (binding?.kind === 'typeParameter') {
        const known = value();
        if (known.kind !== 'unknown' && !types.has(binding)) types.set(binding, known);
      } else if (annotation.typeName.name === 'Promise')
        learn(annotation.typeArguments?.params[0], () => awaited(world, value()));
    } else if (annotation?.type === 'TSUnionType') annotation.types.forEach(part => learn(part, value));
    else if (annotation?.type === 'TSFunctionType')
      learn(annotation.returnType?.typeAnnotation, () => world.call(value()));
    else if (annotation?.type === 'TSArrayType') learn(annotation.elementType, () => world.element(value()));
  };
  argumentsOf(place).forEach((argument, index) => {
    const parameter = node.params[index] as TSESTree.Identifier | undefined;
    learn(parameter?.typeAnnotation?.typeAnnotation, () => world.evaluate(place.module, argument));
  });
  return types.size > 0 ? types : undefined;
}
