import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, memberName, unwrap, type FunctionNode, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import { walkOwn } from '../../syntax/walk.js';
import type { Call } from '../call.js';
import type { World } from '../world.js';
import { CaughtError } from './caught-error.js';
import { catchHandler, rejectionHandler } from './failure-handler.js';

/** Code that runs only while an error is in hand. */
export interface ErrorInHand {
  readonly caught: CaughtError;
  readonly region: Node;
  /** What takes the error: a `catch` clause, or a function's parameter list. */
  readonly taker: TSESTree.CatchClause | FunctionNode;
  /** What failed, where it is written beside. */
  readonly guarded: Node | undefined;
}

/** The code of a `catch` clause. */
export function errorInCatch(world: World, module: ModuleSyntax, clause: TSESTree.CatchClause): ErrorInHand {
  const { names, guarded } = catchHandler(module, clause);
  const isWhole = clause.param?.type === 'Identifier';
  return {
    caught: new CaughtError(world, module, names, isWhole, clause.body),
    region: clause.body,
    taker: clause,
    guarded,
  };
}

/** The code of a rejection handler that is written in place: `.catch(error => …)`, `.then(undefined, error => …)`. */
export function errorInRejection(world: World, call: Call): ErrorInHand | undefined {
  const handler = rejectionHandler(world, call);
  if (!handler || handler.module !== call.module || !isFunction(handler.node)) return undefined;
  if (call.node.type !== 'CallExpression' || !call.node.arguments.includes(handler.node as never)) return undefined;
  const isWhole = handler.node.params[0]?.type === 'Identifier';
  const caught = new CaughtError(world, call.module, handler.names, isWhole, handler.body);
  return { caught, region: handler.body, taker: handler.node, guarded: handler.guarded };
}

const errorName = /^_*(?:e|er|err|error)$|(?:Err|Error)$/;

/**
 * The code of a callback that a call is given: of an `'error'` listener all, of a Node-style callback (`(error, data) => …`)
 * what stands under `if (error)`.
 */
export function errorInCallback(world: World, { node, module }: Call): ErrorInHand[] {
  const callback = node.type === 'CallExpression' ? node.arguments.at(-1) : undefined;
  if (!callback || !isFunction(callback) || node.type !== 'CallExpression') return [];
  const [parameter] = callback.params;
  if (parameter?.type !== 'Identifier' || !errorName.test(parameter.name)) return [];
  const binding = module.scopeOf(callback.body).findValue(parameter.name);
  if (!binding || binding.identifier !== parameter) return [];
  const regions = isErrorListener(node) ? [callback.body] : failureBranches(module, callback, binding);
  return regions.map(region => ({
    caught: new CaughtError(world, module, [binding], true, region),
    region,
    taker: callback,
    guarded: undefined,
  }));
}

function isErrorListener({ callee, arguments: given }: TSESTree.CallExpression): boolean {
  const target = unwrap(callee);
  const [event] = given;
  return (
    target.type === 'MemberExpression' &&
    /^(?:on|once|addListener)$/.test(memberName(target) ?? '') &&
    event?.type === 'Literal' &&
    event.value === 'error'
  );
}

function failureBranches(module: ModuleSyntax, callback: FunctionNode, binding: Binding): Node[] {
  const found: Node[] = [];
  walkOwn(callback.body, node => {
    if (node.type === 'IfStatement' && node.test.type === 'Identifier' && module.bindingOf(node.test) === binding)
      found.push(node.consequent);
  });
  return found;
}
