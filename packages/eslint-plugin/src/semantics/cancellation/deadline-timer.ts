import type { TSESTree } from '@typescript-eslint/utils';
import { flowOwnerOf } from '../../syntax/control-flow/flow-owner.js';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, memberName, unwrap, type FunctionNode, type Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { constantOf } from '../constants.js';
import { callFacts } from '../entity.js';
import { callsIn } from '../functions/calls-in.js';
import { projectFunctions } from '../functions/project-functions.js';
import type { World } from '../world.js';
import { isSettledBesides, settlerOf, type Settler } from './settler.js';

/** A timer that ends something else when its time is up. */
export interface DeadlineTimer {
  readonly node: TSESTree.CallExpression;
  /** What it settles, where it ends a wait. */
  readonly settler?: Settler;
  /** Nothing but the timer settles the promise: it is a pause, or one side of a race. */
  readonly isAlone: boolean;
}

/**
 * The deadline that a call sets: a one-time timer whose callback aborts a controller, ends work that is under way, or settles a
 * promise that something else may settle before. Undefined for pauses, retries, debouncing and the like.
 */
export function deadlineTimer(world: World, { facts, node, module }: Call): DeadlineTimer | undefined {
  if (!facts.timer || facts.timer.repeats || node.type !== 'CallExpression') return undefined;
  const [callback, delay] = node.arguments;
  if (!callback || !delay) return undefined;
  const time = constantOf(world, module, delay);
  if (time.known && !(Number(time.value) > 0)) return undefined;
  const direct = settlerOf(module, unwrap(callback));
  if (direct) return settling(module, node, direct);
  if (isBoundCancel(world, module, unwrap(callback))) return { node, isAlone: false };
  const fn = callbackOf(world, module, callback);
  if (!fn) return undefined;
  const calls = callsIn(world, fn.module, fn.node).filter(call => flowOwnerOf(call.node) === fn.node);
  // What ends the process has a life of its own: the last resort of a shutdown.
  if (calls.some(call => call.facts.exits)) return undefined;
  if (fn.node === callback) {
    const settlers = calls.flatMap(({ node: one }) =>
      one.type === 'CallExpression' && !isCaught(one, fn.node) ? (settlerOf(module, unwrap(one.callee)) ?? []) : [],
    );
    // What settles both ways has done some work of its own.
    const [first] = settlers;
    if (first) return settlers.some(({ kind }) => kind !== first.kind) ? undefined : settling(module, node, first);
  }
  return calls.some(call => call.facts.cancels) ? { node, isAlone: false } : undefined;
}

/** Whether a node stands in a catch clause of a function: what it does answers a failure. */
function isCaught(node: Node, fn: FunctionNode): boolean {
  for (let at: Node = node; at !== fn && at.parent; at = at.parent) if (at.type === 'CatchClause') return true;
  return false;
}

/** To resolve is to have waited, unless something else can settle it; to reject is to give up. */
function settling(module: ModuleSyntax, node: TSESTree.CallExpression, settler: Settler): DeadlineTimer | undefined {
  const isAlone = !isSettledBesides(module, settler, node);
  if (settler.kind === 'resolve' && (isAlone || !settlesAlike(module, settler, node))) return undefined;
  return { node, settler, isAlone };
}

/** A pause that only fails otherwise (on abort) is a pause all the same. */
function settlesAlike(module: ModuleSyntax, settler: Settler, node: Node): boolean {
  const [resolve] = settler.all;
  return resolve !== undefined && isSettledBesides(module, { ...settler, all: [resolve] }, node);
}

function callbackOf(
  world: World,
  module: ModuleSyntax,
  callback: Node,
): { module: ModuleSyntax; node: FunctionNode } | undefined {
  if (isFunction(callback)) return { module, node: callback };
  const [fn, ...others] = projectFunctions(world.evaluate(module, callback));
  return fn && others.length === 0 ? fn : undefined;
}

/** `controller.abort.bind(controller)`. */
function isBoundCancel(world: World, module: ModuleSyntax, callback: Node): boolean {
  if (callback.type !== 'CallExpression') return false;
  const callee = unwrap(callback.callee);
  if (callee.type !== 'MemberExpression' || memberName(callee) !== 'bind') return false;
  const method = unwrap(callee.object);
  return method.type === 'MemberExpression' && callFacts(world, world.evaluate(module, method), false).cancels === true;
}
