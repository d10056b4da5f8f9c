import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { type FunctionNode, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import { hasFreeSignature } from '../functions/free-signature.js';
import type { World } from '../world.js';
import { returnsPromise } from './returns-promise.js';

/**
 * The completion callback (`callback(error)`, `callback(null, result)`) of a function that yields a promise as well. Undefined
 * where the callback may be left out, or somebody else asks for it.
 */
export function mixedCompletion(world: World, module: ModuleSyntax, fn: FunctionNode): TSESTree.Identifier | undefined {
  const last = fn.params.at(-1);
  if (last?.type !== 'Identifier' || last.optional || !hasFreeSignature(module, fn)) return undefined;
  const binding = module.scopeOf(fn.body).findValue(last.name);
  if (!binding || binding.identifier !== last || !isCompletion(module, binding)) return undefined;
  return fn.async || returnsPromise(world, module, fn) ? last : undefined;
}

/** Whether a parameter is called as Node's callbacks are: with nothing where the error goes and then a result. */
function isCompletion(module: ModuleSyntax, binding: Binding): boolean {
  const references = module.referencesTo(binding);
  const isAlwaysCalled = references.every(({ parent }) => !isTest(parent));
  return isAlwaysCalled && references.some(isResultCall);
}

function isResultCall(reference: TSESTree.Identifier): boolean {
  const call = reference.parent;
  if (call.type !== 'CallExpression' || call.callee !== reference || call.optional || call.arguments.length < 2)
    return false;
  const [error] = call.arguments;
  return (
    (error?.type === 'Literal' && error.value === null) || (error?.type === 'Identifier' && error.name === 'undefined')
  );
}

/** `if (callback)`, `typeof callback`, `callback && …`, `callback ? … : …`, `callback?.()`: it may be absent. */
function isTest(parent: Node): boolean {
  switch (parent.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
    case 'LogicalExpression':
    case 'UnaryExpression':
    case 'BinaryExpression':
    case 'AssignmentPattern':
      return true;
    case 'CallExpression':
      return parent.optional;
    default:
      return false;
  }
}
