import { contains, isFunction, memberName, unwrap, wrapped, type FunctionNode, type Node } from '../../syntax/node.js';
import { sourceText } from '../../syntax/source-text.js';
import { constantOf } from '../constants.js';
import { argumentAt, type Call } from '../call.js';
import { repetitionOf } from '../functions/repetition.js';
import { runsOnce } from '../resources/runs-once.js';
import type { World } from '../world.js';

/** A listener that is added again and again to an emitter that lives on. */
export interface Accumulation {
  /** What is listened to. */
  readonly emitter: Node;
  /** Each request or other event, each round of a loop, or each promise that the listener settles. */
  readonly each: 'request' | 'message' | 'job' | 'connection' | 'event' | 'timer' | 'round' | 'promise';
}

const adding: ReadonlySet<string> = new Set(['on', 'addListener', 'prependListener', 'addEventListener']);
const removing: ReadonlySet<string> = new Set(['off', 'removeListener', 'removeAllListeners', 'removeEventListener']);

/**
 * Whether a call adds one more listener each time that its code runs, to an emitter that was there before and stays, with no
 * code of the module that takes listeners of it away again.
 */
export function accumulatingListener(world: World, call: Call): Accumulation | undefined {
  const { module, node } = call;
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
  if (node.type !== 'CallExpression' || callee?.type !== 'MemberExpression' || !adding.has(memberName(callee) ?? ''))
    return undefined;
  const run = call.facts.runs?.find(({ at }) => at === 1);
  // Options may say `once`, or carry a signal.
  if (!run || run.once || node.arguments.length !== 2 || !isAddedOnly(node) || isOnceOnly(world, call, run.onceFor))
    return undefined;
  const emitter = firstOf(callee.object);
  const scope = repeatedScope(world, call);
  if (!scope || !outlives(module, emitter, scope.at) || isRemoved(call, emitter)) return undefined;
  return { emitter, each: scope.each };
}

/** A listener that nobody keeps by its result: a subscription can be ended. */
function isAddedOnly(node: Node): boolean {
  let at = wrapped(node);
  for (
    let member = at.parent;
    member?.type === 'MemberExpression' && member.object === at && member.parent.type === 'CallExpression';
    member = at.parent
  )
    at = wrapped(member.parent);
  const { type } = at.parent as Node;
  return (
    type === 'ExpressionStatement' || (type === 'ArrowFunctionExpression' && (at.parent as FunctionNode).body === at)
  );
}

function isOnceOnly(world: World, call: Call, events: readonly string[] | undefined): boolean {
  const event = argumentAt(call, 0);
  const name = event && event !== 'spread' ? constantOf(world, call.module, event) : undefined;
  return !name?.known || events?.includes(String(name.value)) === true;
}

/** `bus` in `bus.on('a', f).on('b', g)`. */
function firstOf(node: Node): Node {
  let at = unwrap(node);
  while (at.type === 'CallExpression') {
    const callee = unwrap(at.callee);
    if (callee.type !== 'MemberExpression' || !adding.has(memberName(callee) ?? '')) break;
    at = unwrap(callee.object);
  }
  return at;
}

interface Scope {
  readonly at: Node;
  readonly each: Accumulation['each'];
}

function repeatedScope(world: World, { module, node }: Call): Scope | undefined {
  const repetition = repetitionOf(world, module, node);
  if (repetition?.by === 'loop') {
    const endless = repetition.at.type === 'WhileStatement' || repetition.at.type === 'DoWhileStatement';
    return endless ? { at: repetition.at, each: 'round' } : undefined;
  }
  const on = repetition?.runner?.on;
  if (repetition && on && on !== 'process' && on !== 'start' && on !== 'stop') return { at: repetition.at, each: on };
  const executor = promiseExecutor(node);
  if (!executor || runsOnce(module, executor)) return undefined;
  const around = outermostFunction(executor);
  return around && { at: around, each: 'promise' };
}

/** The function given to `new Promise` in which a node stands directly. */
function promiseExecutor(node: Node): FunctionNode | undefined {
  let at: Node | undefined = node.parent;
  while (at && !isFunction(at)) at = at.parent;
  const user = at?.parent;
  const isExecutor =
    user?.type === 'NewExpression' && user.callee.type === 'Identifier' && user.callee.name === 'Promise';
  return isExecutor && isFunction(at) ? at : undefined;
}

function outermostFunction(node: Node): FunctionNode | undefined {
  let found: FunctionNode | undefined;
  for (let at = node.parent; at; at = at.parent) if (isFunction(at)) found = at;
  return found;
}

/** Whether an emitter was there before the repeated code began, and is still there when it has run. */
function outlives(module: Call['module'], emitter: Node, scope: Node): boolean {
  let at = emitter;
  while (at.type === 'MemberExpression') at = unwrap(at.object);
  if (at.type === 'ThisExpression') return emitter !== at;
  if (at.type !== 'Identifier') return false;
  const binding = module.bindingOf(at);
  if (!binding) return at.name === 'process' || at.name === 'globalThis';
  // What a function makes that the repeated code calls is as young as the call.
  const around = contains(scope, emitter) ? scope : outermostFunction(emitter);
  return !around || !contains(around, binding.identifier);
}

function isRemoved({ module }: Call, emitter: Node): boolean {
  const text = sourceText(module, emitter);
  return module.tree.calls.some(other => {
    const callee = other.type === 'CallExpression' ? unwrap(other.callee) : undefined;
    return (
      callee?.type === 'MemberExpression' &&
      removing.has(memberName(callee) ?? '') &&
      sourceText(module, firstOf(callee.object)) === text
    );
  });
}
