import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, memberName, unwrap, wrapped, type FunctionNode, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import { walk } from '../../syntax/walk.js';
import { argumentAt, type Call } from '../call.js';
import { projectFunctions } from '../functions/project-functions.js';
import { evaluate } from '../values/evaluate.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';

/** Code that is handed a failure. */
export interface FailureHandler {
  readonly kind: 'catch' | 'rejection';
  /** The module that the handler's code stands in. */
  readonly module: ModuleSyntax;
  readonly node: TSESTree.CatchClause | FunctionNode;
  /** A block, or the expression of an arrow without braces. */
  readonly body: Node;
  /** The names of the caught error, or of what is taken out of it: none for `catch {`. */
  readonly names: readonly Binding[];
  /** What may have failed: the `try` block, or the expression that makes the promise. */
  readonly guarded: Node;
  /** The statement or expression that failure and handler belong to: `try` statement, `.catch()` call. */
  readonly site: Node;
  /** The module of `guarded` and `site`. */
  readonly home: ModuleSyntax;
}

/** A `catch` clause as a handler. */
export function catchHandler(module: ModuleSyntax, clause: TSESTree.CatchClause): FailureHandler {
  const site = clause.parent as TSESTree.TryStatement;
  return {
    kind: 'catch',
    module,
    node: clause,
    body: clause.body,
    names: clause.param ? declaredBy(module, clause.param, clause.body) : [],
    guarded: site.block,
    site,
    home: module,
  };
}

/**
 * The rejection handler that a call attaches to a promise: `p.catch(fn)`, `p.then(undefined, fn)`. The function may be
 * written in place, or be a function of the project. Undefined where the receiver is not known to be a promise.
 */
export function rejectionHandler(world: World, call: Call): FailureHandler | undefined {
  const { node, module } = call;
  if (node.type !== 'CallExpression') return undefined;
  const callee = unwrap(node.callee);
  if (callee.type !== 'MemberExpression') return undefined;
  const name = memberName(callee);
  const position = name === 'catch' ? 0 : name === 'then' ? 1 : -1;
  const argument = position < 0 ? undefined : argumentAt(call, position);
  if (!argument || argument === 'spread' || !isPromise(world, call, callee)) return undefined;
  const found = handlerFunction(world, module, argument);
  if (!found) return undefined;
  const [parameter] = found.node.params;
  return {
    kind: 'rejection',
    module: found.module,
    node: found.node,
    body: found.node.body,
    names: parameter ? declaredBy(found.module, parameter, found.node.body) : [],
    guarded: callee.object,
    site: node,
    home: module,
  };
}

function handlerFunction(
  world: World,
  module: ModuleSyntax,
  argument: Node,
): { module: ModuleSyntax; node: FunctionNode } | undefined {
  if (isFunction(argument)) return { module, node: argument };
  const functions = projectFunctions(evaluate(world, module, argument));
  return functions.length === 1 ? functions[0] : undefined;
}

/** A `.catch` alone proves nothing (schemas have one too): the value is a promise, or is awaited or dropped like one. */
function isPromise(world: World, call: Call, callee: TSESTree.MemberExpression): boolean {
  if (mayBePromise(evaluate(world, call.module, callee.object))) return true;
  const user = wrapped(call.node).parent;
  if (user?.type === 'AwaitExpression' || user?.type === 'ExpressionStatement') return true;
  return user?.type === 'UnaryExpression' && user.operator === 'void';
}

function mayBePromise(value: Value): boolean {
  if (value.kind === 'any-of' || value.kind === 'all-of') return value.values.some(mayBePromise);
  return value.kind === 'container' && value.name === 'Promise';
}

/** The bindings that a parameter or pattern declares. */
function declaredBy(module: ModuleSyntax, pattern: Node, body: Node): Binding[] {
  const scope = module.scopeOf(body);
  const found: Binding[] = [];
  walk(pattern, node => {
    const binding = node.type === 'Identifier' ? scope.findValue(node.name) : undefined;
    if (binding?.identifier === node) found.push(binding);
  });
  return found;
}
