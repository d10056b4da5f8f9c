import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { enclosingFunction, isFunction, keyName, type Node } from '../../syntax/node.js';
import type { World } from '../world.js';
import { awaited } from './awaited.js';
import { element } from './element.js';
import { resultOf } from './invoke.js';
import { argumentValue } from './parameter-value.js';
import { anyOf, unknown, type Value } from './value.js';

/** What the place where an expression stands expects of it: the type of a parameter, an option, a variable. */
export function contextualValue(world: World, module: ModuleSyntax, node: Node): Value {
  const parent = node.parent as Node;
  switch (parent.type) {
    case 'CallExpression':
    case 'NewExpression': {
      const index = parent.arguments.indexOf(node as TSESTree.CallExpressionArgument);
      if (index < 0) return unknown;
      return argumentValue(world, world.evaluate(module, parent.callee), { module, node: parent }, index);
    }
    case 'Property': {
      if (parent.value !== node || parent.parent.type !== 'ObjectExpression') return unknown;
      const name = keyName(parent.key, parent.computed);
      const whole = contextualValue(world, module, parent.parent);
      return name === undefined || whole.kind === 'unknown' ? unknown : world.member(whole, name);
    }
    case 'ArrayExpression':
      return element(
        world,
        contextualValue(world, module, parent),
        parent.elements.indexOf(node as TSESTree.Expression),
      );
    case 'VariableDeclarator':
    case 'PropertyDefinition':
    case 'AccessorProperty': {
      const annotation =
        parent.type === 'VariableDeclarator'
          ? (parent.id as TSESTree.Identifier).typeAnnotation
          : parent.typeAnnotation;
      return annotation ? world.evaluateType(module, annotation.typeAnnotation) : unknown;
    }
    case 'AssignmentExpression':
      return parent.right === node ? world.evaluate(module, parent.left) : unknown;
    case 'AssignmentPattern': {
      const annotation = (parent.left as TSESTree.Identifier).typeAnnotation;
      return annotation ? world.evaluateType(module, annotation.typeAnnotation) : unknown;
    }
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion': {
      const asserted = world.evaluateType(module, parent.typeAnnotation);
      return asserted.kind === 'unknown' ? contextualValue(world, module, parent) : asserted;
    }
    case 'ConditionalExpression':
    case 'LogicalExpression':
    case 'TSNonNullExpression':
    case 'ChainExpression':
      return contextualValue(world, module, parent);
    case 'ReturnStatement':
      return returnContext(world, module, enclosingFunction(parent));
    case 'ArrowFunctionExpression':
      return parent.body === node ? returnContext(world, module, parent) : unknown;
    default:
      return unknown;
  }
}

/** What a function is expected to return, from its annotation or from the place where it stands. */
function returnContext(world: World, module: ModuleSyntax, fn: Node | undefined): Value {
  if (!fn || !isFunction(fn)) return unknown;
  const declared = fn.returnType
    ? world.evaluateType(module, fn.returnType.typeAnnotation)
    : resultOf(world, contextualValue(world, module, fn));
  return fn.async ? awaited(world, declared) : anyOf([declared]);
}
