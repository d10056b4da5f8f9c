import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, memberName, unwrap, type FunctionNode, type Node } from '../../syntax/node.js';
import { walkOwn } from '../../syntax/walk.js';
import type { Call } from '../call.js';
import { ioOf } from '../functions/io.js';
import { projectFunctions } from '../functions/project-functions.js';
import { resolveCall } from '../resolve.js';
import { returnedNodes } from '../values/returned-nodes.js';
import type { World } from '../world.js';

/** Functions deeper down than this are taken for safe. */
const levels = 5;

/** A failure that leaves a function as a rejection of the promise that it returns. */
export interface EscapingFailure {
  /** The `throw`, the awaited expression, or the promise that is returned. */
  readonly node: Node;
  readonly module: ModuleSyntax;
  /** The call that fails, where one does. */
  readonly call?: Call;
}

/**
 * The first failure that a function lets through: a `throw`, an awaited or returned promise that may reject, with nothing in
 * the function that catches it. Undefined where there is none, and where nobody can tell that there is.
 */
export function escapingFailure(
  world: World,
  module: ModuleSyntax,
  fn: FunctionNode,
  level = 0,
): EscapingFailure | undefined {
  if (level > levels) return undefined;
  if (fn.body.type !== 'BlockStatement') return rejection(world, module, fn.body, level);
  const found: EscapingFailure[] = [];
  const promised = new Set(returnedNodes(fn).filter(node => unwrap(node).type !== 'AwaitExpression'));
  walkOwn(fn.body, node => {
    if (found.length > 0) return false;
    const may =
      node.type === 'ThrowStatement' && fn.async
        ? { node, module }
        : node.type === 'AwaitExpression'
          ? rejection(world, module, node.argument, level)
          : node.type === 'ForOfStatement' && node.await
            ? rejection(world, module, node.right, level)
            : undefined;
    if (may && !isCaught(node, fn)) found.push(may);
    return true;
  });
  for (const node of promised) {
    const may = found.length === 0 && rejection(world, module, node, level);
    if (may) found.push(may);
  }
  return found[0];
}

/** Within the `try` block of a statement with a `catch`. What that clause itself lets through is looked at on its own. */
export function isCaught(node: Node, fn: FunctionNode): boolean {
  for (let at = node; at.parent && at.parent !== fn; at = at.parent) {
    const { parent } = at;
    if (parent.type !== 'TryStatement') continue;
    if (parent.handler && parent.block === at) return true;
    if (parent.finalizer && parent.finalizer !== at && leaves(parent.finalizer)) return true;
  }
  return false;
}

/** `finally { return; }` drops whatever was under way. */
function leaves(block: TSESTree.BlockStatement): boolean {
  return block.body.at(-1)?.type === 'ReturnStatement';
}

/** The failure with which a promise, given as an expression, is known to reject at times. */
export function rejection(world: World, module: ModuleSyntax, node: Node, level = 0): EscapingFailure | undefined {
  const target = unwrap(node);
  if (target.type === 'AwaitExpression') return rejection(world, module, target.argument, level);
  if (target.type === 'ConditionalExpression')
    return rejection(world, module, target.consequent, level) ?? rejection(world, module, target.alternate, level);
  if (target.type !== 'CallExpression') return undefined;
  const callee = unwrap(target.callee);
  const method = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
  if (callee.type === 'MemberExpression' && isOfPromise(method)) {
    if (method === 'catch' || (method === 'then' && target.arguments.length > 1)) return undefined;
    const value = world.evaluate(module, callee.object);
    if (value.kind === 'container' && value.name === 'Promise') return rejection(world, module, callee.object, level);
  }
  if (callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Promise')
    return ofMany(world, module, method, target, level);
  const call = resolveCall(world, module, target);
  if (ioOf(world, call) && !call.facts.sync) return { node: target, module, call };
  for (const fn of projectFunctions(call.callee)) {
    const inner = escapingFailure(world, fn.module, fn.node, level + 1);
    if (inner) return { node: target, module, call };
  }
  return undefined;
}

function isOfPromise(method: string | undefined): boolean {
  return method === 'then' || method === 'catch' || method === 'finally';
}

/** `Promise.all([a(), b()])`, `Promise.all(items.map(async item => …))`; `allSettled` never rejects. */
function ofMany(
  world: World,
  module: ModuleSyntax,
  method: string | undefined,
  { arguments: [given] }: TSESTree.CallExpression,
  level: number,
): EscapingFailure | undefined {
  if (!given) return undefined;
  if (method === 'reject') return { node: given, module };
  if (method !== 'all' && method !== 'race' && method !== 'any') return undefined;
  const list = unwrap(given);
  if (list.type === 'ArrayExpression') {
    for (const item of list.elements) {
      const found = item && item.type !== 'SpreadElement' ? rejection(world, module, item, level) : undefined;
      if (found) return found;
    }
    return undefined;
  }
  const callback = list.type === 'CallExpression' ? list.arguments[0] : undefined;
  if (!callback) return undefined;
  const functions = isFunction(callback)
    ? [{ module, node: callback }]
    : projectFunctions(world.evaluate(module, callback));
  for (const fn of functions) {
    const found = escapingFailure(world, fn.module, fn.node, level + 1);
    if (found) return { node: list, module };
  }
  return undefined;
}
