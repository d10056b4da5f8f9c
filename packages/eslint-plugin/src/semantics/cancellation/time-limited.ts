import type { Slot } from '@plimsoll/knowledge';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, memberName, unwrap, type FunctionNode, type Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { callsIn } from '../functions/calls-in.js';
import { projectFunctions } from '../functions/project-functions.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';
import type { Deadline } from './deadline.js';
import { givenBound } from './given-bound.js';
import { sourceText } from '../../syntax/source-text.js';

/** Words by which a wrapper that we do not know tells that it may limit time. For silence only. */
const limiting = /time|deadline|limit|race|abort|breaker|circuit|policy|budget|cancel/i;

/**
 * Whether the place where a call stands limits its time: a callback (written there, or given by its name) that a breaker
 * or a timeout runs, a race, a wrapper of the project that may do either.
 */
export function timeLimitAt(world: World, call: Call): Deadline {
  let answer: Deadline = 'unbounded';
  for (let node: Node = call.node; node.parent; node = node.parent) {
    const limit = limitOf(world, call.module, node);
    if (limit === 'bounded') return limit;
    if (limit === 'unknown') answer = limit;
  }
  return answer;
}

function limitOf(world: World, module: ModuleSyntax, node: Node): Deadline {
  if (isFunction(node)) {
    const byName = limitByName(world, module, node);
    if (byName !== 'unbounded') return byName;
  }
  const parent = node.parent as Node;
  if (parent.type === 'ArrayExpression') return isRace(parent.parent) ? 'unknown' : 'unbounded';
  if (parent.type !== 'CallExpression' && parent.type !== 'NewExpression') return 'unbounded';
  const at = parent.arguments.indexOf(node as never);
  if (at < 0) return 'unbounded';
  const outer = resolveCall(world, module, parent);
  return limitBy(world, outer, at);
}

/** Whether a call limits the time of what it is given at a position. */
function limitBy(world: World, outer: Call, at: number): Deadline {
  const { limitsTime } = outer.facts;
  if (limitsTime?.callback === at) return limitGiven(world, outer, limitsTime.slot, limitsTime.default);
  const { node, module } = outer;
  if (node.type === 'TaggedTemplateExpression') return 'unbounded';
  const { callee } = outer;
  const bodies = callee.kind === 'function' || callee.kind === 'any-of' ? projectFunctions(callee) : [];
  if (bodies.length > 0) {
    return bodies.some(fn => limiting.test(sourceText(fn.module, fn.node))) ? 'unknown' : 'unbounded';
  }
  if (callee.kind === 'container-method') return 'unbounded';
  // Known to the tables, and no limiter: still, a policy's limits are set where the policy is made.
  return limiting.test(sourceText(module, node.callee)) ? 'unknown' : 'unbounded';
}

function limitGiven(world: World, outer: Call, slot: Slot, whenUnset: number | 'none'): Deadline {
  const given = givenBound(world, outer, [slot], [false]);
  if (given !== 'unbounded') return given;
  return whenUnset === 'none' ? 'unbounded' : 'bounded';
}

/** A function that is given to a limiter by its name (`new Breaker(load)`), or called by what is given to one. */
function limitByName(world: World, module: ModuleSyntax, fn: FunctionNode): Deadline {
  let answer: Deadline = 'unbounded';
  const learn = (limit: Deadline) => {
    if (answer !== 'bounded' && limit !== 'unbounded') answer = limit;
  };
  for (const node of module.tree.calls) {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') continue;
    const outer = resolveCall(world, module, node);
    const callback = outer.facts.limitsTime && node.arguments[outer.facts.limitsTime.callback];
    if (!callback || !runs(world, module, callback, fn)) continue;
    learn(limitBy(world, outer, node.arguments.indexOf(callback)));
  }
  const { parent } = fn;
  const name =
    fn.id ?? (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id : undefined);
  const binding = name && module.bindingOf(name);
  if (!binding) return answer;
  for (const reference of module.referencesTo(binding)) {
    const outer = reference.parent;
    if (outer.type !== 'CallExpression' && outer.type !== 'NewExpression') continue;
    const at = outer.arguments.indexOf(reference);
    if (at >= 0) learn(limitBy(world, resolveCall(world, module, outer), at));
  }
  return answer;
}

/** Whether a callback is a function of the project or, where it is written at the call, calls it. */
function runs(world: World, module: ModuleSyntax, callback: Node, fn: FunctionNode): boolean {
  const value = world.evaluate(module, callback);
  if (value.kind !== 'function') return false;
  if (value.node === fn) return true;
  return callsIn(world, value.module, value.node).some(call =>
    projectFunctions(call.callee).some(one => one.node === fn),
  );
}

function isRace(node: Node | undefined): boolean {
  if (node?.type !== 'CallExpression') return false;
  const callee = unwrap(node.callee);
  return callee.type === 'MemberExpression' && memberName(callee) === 'race';
}
