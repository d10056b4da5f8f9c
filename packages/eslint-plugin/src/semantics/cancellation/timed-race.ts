import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, memberName, unwrap, type Node } from '../../syntax/node.js';
import { executorOf, promiseMethod, settlersOf } from '../../syntax/promise-call.js';
import type { Call } from '../call.js';
import { constantOf } from '../constants.js';
import { projectFunctions } from '../functions/project-functions.js';
import { resolveCall } from '../resolve.js';
import { returnedNodes } from '../values/returned-nodes.js';
import type { World } from '../world.js';

/** A race of work against a timer. */
export interface TimedRace {
  /** The call that starts the timer, in this module or in that of the function which waits. */
  readonly timer: Call;
  /** The other sides. */
  readonly work: readonly Node[];
}

const deepest = 4;
/** Milliseconds from which on a forgotten timer matters. */
const noticeable = 1_000;

/** The race against a timer that a call of `Promise.race` holds; undefined where no side is surely a timer. */
export function timedRace(world: World, { module, node }: Call): TimedRace | undefined {
  if (node.type !== 'CallExpression' || promiseMethod(module, node) !== 'race') return undefined;
  const sides = sidesOf(module, node.arguments[0]);
  if (!sides) return undefined;
  const timers = sides.map(side => pauseIn(world, module, side));
  const at = timers.findIndex(timer => timer !== undefined);
  const timer = timers[at];
  if (timer && isShort(world, module, timer, sides[at] as Node)) return undefined;
  const work = sides.filter((_, index) => timers[index] === undefined);
  return timer && work.length > 0 ? { timer, work } : undefined;
}

/** A pause that is over before anybody could notice: the time is written at the timer, or handed to the function that waits. */
function isShort(world: World, module: ModuleSyntax, timer: Call, side: Node): boolean {
  const target = unwrap(side);
  const own = timer.node.type === 'CallExpression' ? timer.node.arguments[timer.facts.pauses ? 0 : 1] : undefined;
  const times = [own && constantOf(world, timer.module, own)];
  if (target.type === 'CallExpression' && target !== timer.node)
    times.push(...target.arguments.map(one => constantOf(world, module, one)));
  return times.some(time => time?.known && typeof time.value === 'number' && time.value < noticeable);
}

/** The elements of the list that is raced: written there, spread under a condition, pushed to it before. */
function sidesOf(module: ModuleSyntax, given: Node | undefined): Node[] | undefined {
  if (!given) return undefined;
  const target = unwrap(given);
  const list = initOf(module, target) ?? target;
  if (list.type !== 'ArrayExpression') return undefined;
  const binding = target.type === 'Identifier' ? module.bindingOf(target) : undefined;
  const pushed = (binding ? module.referencesTo(binding) : []).flatMap(({ parent }) =>
    parent.type === 'MemberExpression' && memberName(parent) === 'push' && parent.parent.type === 'CallExpression'
      ? parent.parent.arguments
      : [],
  );
  return [...elementsOf(list), ...pushed];
}

function elementsOf(list: Node): Node[] {
  if (list.type === 'ConditionalExpression') return [...elementsOf(list.consequent), ...elementsOf(list.alternate)];
  if (list.type !== 'ArrayExpression') return [];
  return list.elements.flatMap(element =>
    element?.type === 'SpreadElement' ? elementsOf(unwrap(element.argument)) : (element ?? []),
  );
}

/** The timer that an expression waits for, where it waits for nothing else. */
function pauseIn(world: World, module: ModuleSyntax, node: Node, depth = 0): Call | undefined {
  if (depth > deepest) return undefined;
  const target = unwrap(node);
  const inner = (next: Node | undefined, home = module) => next && pauseIn(world, home, next, depth + 1);
  switch (target.type) {
    case 'Identifier':
      return inner(initOf(module, target));
    case 'AwaitExpression':
      return inner(target.argument);
    case 'NewExpression':
      return ofExecutor(world, module, target);
    case 'CallExpression': {
      const callee = unwrap(target.callee);
      // `sleep(5_000).then(() => { throw … })`
      if (callee.type === 'MemberExpression' && ['then', 'catch', 'finally'].includes(memberName(callee) ?? '')) {
        return inner(callee.object);
      }
      const call = resolveCall(world, module, target);
      if (call.facts.pauses) return call;
      const [fn, ...others] = projectFunctions(
        isFunction(callee) ? { kind: 'function', module, node: callee } : call.callee,
      );
      if (!fn || others.length > 0 || fn.node.generator) return undefined;
      const { body } = fn.node;
      // `async () => { await sleep(5_000); throw new Error('timeout'); }`
      const [first, second, ...more] = body.type === 'BlockStatement' ? body.body : [];
      if (first?.type === 'ExpressionStatement' && first.expression.type === 'AwaitExpression' && more.length === 0) {
        return second === undefined || /^(?:Throw|Return)Statement$/.test(second.type)
          ? inner(first.expression, fn.module)
          : undefined;
      }
      const returned = returnedNodes(fn.node);
      return returned.length === 1 ? inner(returned[0], fn.module) : undefined;
    }
    default:
      return undefined;
  }
}

/** `new Promise((_, reject) => setTimeout(() => reject(…), 5_000))`: all that settles it stands in the timer's call. */
function ofExecutor(world: World, module: ModuleSyntax, node: TSESTree.NewExpression): Call | undefined {
  const executor = executorOf(module, node);
  if (!executor) return undefined;
  const { resolve, reject } = settlersOf(module, executor);
  const settling = [resolve, reject].flatMap(binding => (binding ? module.referencesTo(binding) : []));
  let timer: Call | undefined;
  for (const reference of settling) {
    const call = timerAround(world, module, reference, executor);
    if (!call || (timer && timer !== call)) return undefined;
    timer = call;
  }
  return timer;
}

function timerAround(world: World, module: ModuleSyntax, node: Node, executor: Node): Call | undefined {
  for (let at: Node | undefined = node; at && at !== executor; at = at.parent) {
    if (at.type !== 'CallExpression') continue;
    const call = resolveCall(world, module, at);
    if (call.facts.timer && !call.facts.timer.repeats) return call;
  }
  return undefined;
}

/** What a variable that is never set again was declared with. */
function initOf(module: ModuleSyntax, node: Node): Node | undefined {
  const binding = node.type === 'Identifier' ? module.bindingOf(node) : undefined;
  const declaration = binding?.declaration;
  if (!binding || declaration?.type !== 'VariableDeclarator' || declaration.id.type !== 'Identifier') return undefined;
  return declaration.init && module.assignmentsTo(binding).length === 0 ? declaration.init : undefined;
}
