import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { enclosingFunction, isFunction, memberName, unwrap, wrapped, type Node } from '../../syntax/node.js';
import { walkOwn } from '../../syntax/walk.js';
import type { Call } from '../call.js';
import { projectFunctions } from '../functions/project-functions.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';
import { chainsAccumulator } from './chains-accumulator.js';
import { isPromise } from './returns-promise.js';

/** A callback that yields a promise, given to a method that does not wait for it. */
export interface UnawaitedIteration {
  /** What the method takes the promise for: nothing, an answer, an order, or the accumulated value. */
  readonly taken: 'nothing' | 'answer' | 'order' | 'accumulator';
  readonly call: TSESTree.CallExpression;
  readonly callee: TSESTree.MemberExpression;
  readonly callback: Node;
}

const methods: ReadonlyMap<string, UnawaitedIteration['taken']> = new Map([
  ['forEach', 'nothing'],
  ['filter', 'answer'],
  ['some', 'answer'],
  ['every', 'answer'],
  ['find', 'answer'],
  ['findIndex', 'answer'],
  ['findLast', 'answer'],
  ['findLastIndex', 'answer'],
  ['sort', 'order'],
  ['toSorted', 'order'],
  ['reduce', 'accumulator'],
  ['reduceRight', 'accumulator'],
]);

/** The callback of a built-in iteration that yields promises which nobody waits for. */
export function unawaitedIteration(
  world: World,
  { module, node, callee: value }: Call,
): UnawaitedIteration | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const callee = unwrap(node.callee);
  const [callback] = node.arguments;
  if (callee.type !== 'MemberExpression' || !callback || callback.type === 'SpreadElement') return undefined;
  const taken = methods.get(memberName(callee) ?? '');
  if (!taken || !isBuiltIn(value, node, taken)) return undefined;
  const found: UnawaitedIteration = { taken, call: node, callee, callback: unwrap(callback) };
  if (!yieldsPromise(world, module, found.callback)) return undefined;
  if (taken === 'nothing' && isHarmless(found.callback)) return undefined;
  return taken === 'accumulator' && chainsAccumulator(world, module, found.callback) ? undefined : found;
}

/** Whether the method is that of a built-in collection; where nobody knows, whether its result is used as that one's is. */
function isBuiltIn(callee: Value, call: TSESTree.CallExpression, taken: UnawaitedIteration['taken']): boolean {
  switch (callee.kind) {
    case 'container-method':
      return callee.of.kind === 'tuple' || (callee.of.name !== 'Promise' && callee.of.name !== 'AsyncIterable');
    case 'any-of':
      return callee.values.every(one => isBuiltIn(one, call, taken));
    case 'library-function':
      return callee.library === 'global';
    case 'unknown':
      return taken === 'nothing' ? isStatement(call) : taken === 'answer' && isDecidedBy(call);
    default:
      return false;
  }
}

function isStatement(call: Node): boolean {
  return wrapped(call).parent?.type === 'ExpressionStatement';
}

/** Whether something is decided by the value of an expression on the spot, so that it cannot be a promise to be awaited. */
function isDecidedBy(node: Node): boolean {
  const outer = wrapped(node);
  const parent = outer.parent as Node;
  switch (parent.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
    case 'WhileStatement':
      return parent.test === outer;
    case 'UnaryExpression':
      return parent.operator === '!';
    case 'LogicalExpression':
      return parent.left === outer || isDecidedBy(parent);
    case 'MemberExpression':
      return parent.object === outer && (parent.computed || memberName(parent) === 'length');
    default:
      return false;
  }
}

/** Whether calling an expression surely yields a promise. */
function yieldsPromise(world: World, module: ModuleSyntax, callback: Node): boolean {
  const value = world.evaluate(module, callback);
  const fns = projectFunctions(value);
  if (fns.length > 0 && fns.every(({ node }) => node.async && !node.generator)) return true;
  return isPromise(world.call(value));
}

/**
 * Whether nothing is lost when nobody waits for a callback: an async function that waits for nothing, or one that only starts
 * what handles its own failure (`item => save(item).catch(report)`).
 */
function isHarmless(callback: Node): boolean {
  if (!isFunction(callback)) return false;
  if (callback.body.type !== 'BlockStatement') return handlesFailure(callback.body);
  if (!callback.async) return false;
  let waits = false;
  walkOwn(callback.body, node => {
    waits ||=
      node.type === 'AwaitExpression' ||
      (node.type === 'ForOfStatement' && node.await) ||
      (node.type === 'ReturnStatement' && node.argument !== null && enclosingFunction(node) === callback);
    return !waits;
  });
  return !waits;
}

function handlesFailure(body: Node): boolean {
  const call = unwrap(body);
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  if (call.type !== 'CallExpression' || callee?.type !== 'MemberExpression') return false;
  const name = memberName(callee);
  if (name === 'finally') return handlesFailure(callee.object);
  return name === 'catch' || (name === 'then' && call.arguments.length > 1);
}
