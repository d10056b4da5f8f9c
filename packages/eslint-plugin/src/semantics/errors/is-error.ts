import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, memberName, unwrap, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import type { Call } from '../call.js';
import { callFacts } from '../entity.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';
import { isErrorClass } from './error-class.js';
import { errorInCallback } from './error-in-hand.js';
import { isErrorValue } from './error-value.js';
import { rejectionHandler } from './failure-handler.js';

/** Properties of an error that are the error behind it. */
const behind = new Set(['cause', 'originalError', 'innerError', 'inner']);

/**
 * Whether an expression certainly is an error: it was caught, a rejection or error callback was handed it, it is of an
 * error's class or type, or the code around asks whether it is one (`error instanceof Error`).
 */
export function isError(world: World, module: ModuleSyntax, node: Node, depth = 0): boolean {
  if (depth > 10) return false;
  const target = unwrap(node);
  if (isErrorValue(world, world.evaluate(module, node))) return true;
  if (target.type === 'MemberExpression')
    return behind.has(memberName(target) ?? '') && isError(world, module, target.object, depth + 1);
  if (target.type === 'LogicalExpression')
    return isError(world, module, target.left, depth + 1) && isError(world, module, target.right, depth + 1);
  const binding = target.type === 'Identifier' ? module.bindingOf(target) : undefined;
  return binding !== undefined && (holdsError(world, module, binding, depth) || isAsked(world, module, binding));
}

function holdsError(world: World, module: ModuleSyntax, binding: Binding, depth: number): boolean {
  const { kind, declaration, identifier } = binding;
  if (kind === 'catch') return (declaration as TSESTree.CatchClause).param === identifier;
  if (kind === 'parameter') return isHandedError(world, module, binding);
  if (kind !== 'variable' || declaration.type !== 'VariableDeclarator' || declaration.id !== identifier) return false;
  const given = [declaration.init, ...module.assignmentsTo(binding).map(({ right }) => right)].filter(
    one => one !== null,
  );
  return given.length > 0 && given.every(one => isError(world, module, one, depth + 1));
}

/** The first parameter of a rejection handler, an `'error'` listener, a Node-style callback, an error middleware. */
function isHandedError(world: World, module: ModuleSyntax, { identifier, declaration }: Binding): boolean {
  const fn = declaration.parent;
  if (!isFunction(fn) || declaration !== identifier || fn.params[0] !== identifier) return false;
  const last = fn.params[3];
  if (
    last?.type === 'Identifier' &&
    fn.params.length === 4 &&
    callFacts(world, world.evaluate(module, last), false).handlesError
  )
    return true;
  const taker = fn.parent;
  if (taker?.type !== 'CallExpression') return false;
  const call = resolveCall(world, module, taker as Call['node']);
  return (
    rejectionHandler(world, call)?.node === fn ||
    errorInCallback(world, call).some(({ caught }) => caught.names.some(name => name.identifier === identifier))
  );
}

/** Somewhere the code asks whether it is an error; elsewhere it is treated as one. */
function isAsked(world: World, module: ModuleSyntax, binding: Binding): boolean {
  return module.referencesTo(binding).some(reference => {
    const test = reference.parent;
    return test.type === 'BinaryExpression' && test.operator === 'instanceof' && test.left === reference
      ? isErrorClass(world, module, test.right)
      : false;
  });
}
