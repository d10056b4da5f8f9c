import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import {
  contains,
  isFunction,
  memberName,
  startOf,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from '../../syntax/node.js';
import { walkOwn } from '../../syntax/walk.js';
import type { Call } from '../call.js';
import { logLevelOf } from '../errors/log-call.js';
import { callsIn } from '../functions/calls-in.js';
import { ioOf } from '../functions/io.js';
import { projectFunctions } from '../functions/project-functions.js';
import type { World } from '../world.js';
import { isWaitedFor } from '../signals/waited-for.js';
import { isOneAtATime, isReentrancyGuarded } from './reentrancy-guard.js';
import { takesItsWork } from './takes-its-work.js';

/** How many calls deep waiting is looked for. */
const deepest = 4;

/** Something that a function waits for: a call, or the loop that does so again and again. */
export interface WaitingStep {
  readonly module: ModuleSyntax;
  readonly node: Node;
}

/**
 * What a run of a function waits for, itself or through what it calls: the first two are enough to know that another run may
 * come in between. What a guard lets only one run at a time do is left out.
 */
export function waitingSteps(world: World, module: ModuleSyntax, fn: FunctionNode, depth = 0): WaitingStep[] {
  if (isReentrancyGuarded(world, module, fn) || takesItsWork(world, module, fn)) return [];
  const steps: WaitingStep[] = [];
  walkOwn(fn.body, node => {
    if (node.type === 'ForOfStatement' && node.await) steps.push({ module, node }, { module, node });
  });
  const calls = callsIn(world, module, fn).filter(({ node }) => !isFunction(calleeOf(node)));
  // What is handed to a lock or a queue runs when its turn comes.
  const queued = calls.filter(call => isOneAtATime(call));
  for (const call of calls) {
    if (queued.some(({ node }) => node !== call.node && contains(node, call.node)) || isStartedWhenDue(call, fn))
      continue;
    const own = stepsOfCall(world, module, call, depth);
    steps.push(...own, ...(own.length === 1 && isRepeated(call.node, fn) ? own : []));
  }
  const ordered = steps.every(step => step.module === module)
    ? steps.sort((a, b) => startOf(a.node) - startOf(b.node))
    : steps;
  return ordered.slice(0, 2);
}

function stepsOfCall(world: World, module: ModuleSyntax, call: Call, depth: number): WaitingStep[] {
  const { facts, node, callee } = call;
  if (facts.timer || facts.sync || callee.kind === 'container-method' || logLevelOf(world, module, node)) return [];
  const functions = projectFunctions(callee);
  if (functions.length > 0) {
    return depth < deepest ? functions.flatMap(fn => waitingSteps(world, fn.module, fn.node, depth + 1)) : [];
  }
  return (isAwaited(node) && !isPromiseMember(module, node)) || ioOf(world, call) ? [{ module, node }] : [];
}

function calleeOf(node: Call['node']): Node {
  return unwrap(node.type === 'TaggedTemplateExpression' ? node.tag : node.callee);
}

/** `await load()`, `await load().catch(report)`. */
function isAwaited(node: Node): boolean {
  const outer = wrapped(node);
  const parent = outer.parent as Node;
  if (parent.type === 'AwaitExpression') return true;
  if (parent.type !== 'MemberExpression' || parent.object !== outer) return false;
  const isChain = ['then', 'catch', 'finally'].includes(memberName(parent) ?? '');
  return (
    isChain && parent.parent.type === 'CallExpression' && parent.parent.callee === parent && isAwaited(parent.parent)
  );
}

/** `Promise.all(…)`, `new Promise(…)`: what is waited for was started elsewhere, and counts there. */
function isPromiseMember(module: ModuleSyntax, node: Call['node']): boolean {
  const callee = calleeOf(node);
  const target = callee.type === 'MemberExpression' ? unwrap(callee.object) : callee;
  return target.type === 'Identifier' && target.name === 'Promise' && !module.bindingOf(target);
}

/** Whether nobody waits for a call that is only made when a number or a time says so: `if (now > peer.nextPing) void ping(peer)`. */
function isStartedWhenDue({ node }: Call, fn: FunctionNode): boolean {
  if (isWaitedFor(node)) return false;
  for (let at: Node = node; at.parent && at !== fn; at = at.parent) {
    const parent: Node = at.parent;
    if (parent.type !== 'IfStatement' || parent.consequent !== at) continue;
    if (parent.test.type === 'BinaryExpression' && /^[<>]=?$/.test(parent.test.operator)) return true;
  }
  return false;
}

/** Whether a loop or a callback around a call makes it many times in one run. */
function isRepeated(node: Node, fn: FunctionNode): boolean {
  for (let at: Node | undefined = node.parent; at && at !== fn; at = at.parent) {
    if (/^(?:For|While|DoWhile)/.test(at.type)) return true;
    if (/^(?:Arrow)?Function/.test(at.type) && at.parent && isIteration(at.parent)) return true;
  }
  return false;
}

function isIteration(call: Node): boolean {
  if (call.type !== 'CallExpression') return false;
  const callee = unwrap(call.callee);
  return callee.type === 'MemberExpression' && ['map', 'flatMap', 'forEach'].includes(memberName(callee) ?? '');
}
