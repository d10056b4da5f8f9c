import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, type Node } from '../../syntax/node.js';
import type { World } from '../world.js';
import type { CallPlace } from './call-place.js';
import { callSignature } from './call-signature.js';
import { containerCallback } from './containers.js';
import { firstKnown } from './first-known.js';
import { inferTypes } from './infer-types.js';
import { refToValue, typeStructure } from './library-values.js';
import { fitting, parameterRef } from './overloads.js';
import { anyOf, unknown, type TypeArguments, type Value } from './value.js';

/** What a callable expects as, or is given as, its parameter at `index` (0-based). */
export function parameterOf(world: World, fn: Value, index: number): Value {
  switch (fn.kind) {
    case 'any-of':
      return anyOf(fn.values.map(one => parameterOf(world, one, index)));
    case 'all-of':
      return firstKnown(fn.values, one => parameterOf(world, one, index));
    case 'library-function':
      return anyOf(
        fn.overloads.map(([, parameters]) =>
          refToValue(world, fn.library, parameterRef(parameters, index), fn.context, []),
        ),
      );
    case 'library-instance': {
      const signature = typeStructure(world, fn.library, fn.type)?.call;
      return signature === undefined
        ? unknown
        : parameterOf(world, refToValue(world, fn.library, signature, { arguments: fn.arguments }, []), index);
    }
    case 'library-class': {
      const structure = typeStructure(world, fn.library, fn.type);
      const signature = structure?.call ?? structure?.construct;
      return signature === undefined
        ? unknown
        : parameterOf(world, refToValue(world, fn.library, signature, {}, []), index);
    }
    case 'function': {
      const parameter = fn.node.params[index];
      const binding =
        parameter?.type === 'Identifier' ? fn.module.scopeOf(fn.node).values.get(parameter.name) : undefined;
      if (binding) return world.evaluateBinding(fn.module, binding);
      return annotationOf(world, fn.module, parameter);
    }
    case 'function-type':
      return annotationOf(world, fn.module, fn.node.params[index], fn.types);
    case 'interface': {
      const signature = callSignature(fn.node);
      return signature ? annotationOf(world, fn.module, signature.params[index], fn.types) : unknown;
    }
    case 'class': {
      const constructor = fn.node.body.body.find(
        item => item.type === 'MethodDefinition' && item.kind === 'constructor',
      );
      const parameter = constructor?.type === 'MethodDefinition' ? constructor.value.params[index] : undefined;
      return annotationOf(
        world,
        fn.module,
        parameter?.type === 'TSParameterProperty' ? parameter.parameter : parameter,
      );
    }
    default:
      return unknown;
  }
}

function annotationOf(world: World, module: ModuleSyntax, parameter: Node | undefined, types?: TypeArguments): Value {
  const target = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter;
  const annotation = (target as TSESTree.Identifier | undefined)?.typeAnnotation;
  return annotation ? world.evaluateType(module, annotation.typeAnnotation, types) : unknown;
}

/** What a call expects as its argument at `index`, in the overloads that fit it. */
export function argumentValue(world: World, callee: Value, place: CallPlace, index: number): Value {
  if (callee.kind === 'container-method') return containerCallback(world, callee);
  if (callee.kind === 'library-function')
    return parameterOf(world, { ...callee, overloads: fitting(callee, place) }, index);
  if (callee.kind === 'function' && callee.node.typeParameters) {
    const parameter = callee.node.params[index] as TSESTree.Identifier | undefined;
    const annotation = parameter?.typeAnnotation;
    const types = inferTypes(world, callee.module, callee.node, { ...place, node: withoutFunctions(place.node) });
    return annotation ? world.evaluateType(callee.module, annotation.typeAnnotation, types) : unknown;
  }
  return parameterOf(world, callee, index);
}

/** The call without its callbacks, whose own parameters are what is being asked for. */
function withoutFunctions(node: CallPlace['node']): CallPlace['node'] {
  if (node.type === 'TaggedTemplateExpression') return node;
  const kept = node.arguments.map(argument =>
    isFunction(argument) ? ({ type: 'Literal', value: null, raw: 'null' } as never) : argument,
  );
  return { ...node, arguments: kept };
}
