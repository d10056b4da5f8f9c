import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { contains, memberName, startOf, endOf, unwrap, type FunctionNode, type Node } from '../../syntax/node.js';
import { walk, walkOwn } from '../../syntax/walk.js';
import type { Call } from '../call.js';
import { callsIn } from '../functions/calls-in.js';
import { projectFunctions } from '../functions/project-functions.js';
import { isOnlyIfAbsent } from './only-if-absent.js';
import type { World } from '../world.js';

/** Methods that change what they are called on. */
const changing = /^(?:add|set|delete|push|pop|shift|splice|clear|next)$/;

/**
 * Whether a function lets only one of its runs at a time go on: it asks about something that outlives the run, and sets it
 * before it first waits (`if (running) return; running = true;`, `inFlight ??= load()`); it takes a lock, here or in a store that
 * many processes share, or goes through what limits concurrency; or it first stops the timer that started it.
 */
export function isReentrancyGuarded(world: World, module: ModuleSyntax, fn: FunctionNode): boolean {
  const calls = callsIn(world, module, fn);
  const isLocked = calls.some(
    call =>
      takesLock(world, call) ||
      // `if (!(await acquireLock())) return;`
      projectFunctions(call.callee).some(({ module: home, node }) =>
        callsIn(world, home, node).some(inner => isOnlyIfAbsent(world, inner)),
      ) ||
      (call.facts.releases !== undefined && isBeforeWaiting(fn, call.node)),
  );
  return isLocked || asksAndSets(module, fn);
}

/** Whether a call lets what it is given run one at a time, or a few: a limiter, a mutex of the project. */
export function isOneAtATime(call: Call): boolean {
  if (call.facts.limitsConcurrency === true) return true;
  return projectFunctions(call.callee).some(({ module, node }) => asksAndSets(module, node));
}

function takesLock(world: World, call: Call): boolean {
  const { limitsConcurrency, heldUntil } = call.facts;
  return (
    limitsConcurrency === true ||
    heldUntil?.some(address => /#(?:unlock|release)$/.test(address)) === true ||
    isOnlyIfAbsent(world, call)
  );
}

function asksAndSets(module: ModuleSyntax, fn: FunctionNode): boolean {
  const asked = new Set<string>();
  walkOwn(fn.body, node => {
    const test = testOf(node);
    if (!test || !isBeforeWaiting(fn, test)) return;
    walk(test, inner => {
      const name = outerName(module, fn, inner);
      if (name !== undefined) asked.add(name);
    });
  });
  if (asked.size === 0 && isClaim(module, fn)) return true;
  if (asked.size === 0) return false;
  let sets = false;
  walkOwn(fn.body, node => {
    const target = changed(node);
    const name = target && outerName(module, fn, unwrap(target));
    if (name !== undefined && asked.has(name) && isBeforeWaiting(fn, node)) sets = true;
  });
  return sets;
}

/** Whether a function answers whether its caller may go on, and lets one (`return running ? false : (running = true)`). */
export function isClaim(module: ModuleSyntax, fn: FunctionNode): boolean {
  let found = false;
  walkOwn(fn.body, node => {
    found ||= claimsAtOnce(module, fn, node);
    return !found;
  });
  return found;
}

/** `return running ? false : (running = true)`: nothing comes in between, wherever it stands. */
function claimsAtOnce(module: ModuleSyntax, fn: FunctionNode, node: Node): boolean {
  if (node.type !== 'ConditionalExpression' && node.type !== 'LogicalExpression') return false;
  const [test, branches] =
    node.type === 'LogicalExpression' ? [node.left, [node.right]] : [node.test, [node.consequent, node.alternate]];
  const asked = outerName(module, fn, unwrap(test.type === 'UnaryExpression' ? test.argument : test));
  if (asked === undefined) return false;
  return branches
    .map(unwrap)
    .some(
      branch =>
        branch.type === 'AssignmentExpression' &&
        branch.right.type === 'Literal' &&
        branch.right.value === true &&
        outerName(module, fn, unwrap(branch.left)) === asked,
    );
}

function testOf(node: Node): Node | undefined {
  switch (node.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
    case 'WhileStatement':
      return node.test;
    case 'LogicalExpression':
      return node.left;
    case 'AssignmentExpression':
      return node.operator === '??=' || node.operator === '||=' ? node.left : undefined;
    case 'CallExpression': {
      // `last = last.then(work)`: each run waits for the one before.
      const callee = unwrap(node.callee);
      return callee.type === 'MemberExpression' && memberName(callee) === 'then' ? callee.object : undefined;
    }
    default:
      return undefined;
  }
}

function changed(node: Node): Node | undefined {
  if (node.type === 'AssignmentExpression') return node.left;
  if (node.type === 'UpdateExpression') return node.argument;
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
  return callee?.type === 'MemberExpression' && changing.test(memberName(callee) ?? '') ? callee.object : undefined;
}

/** How a variable from outside of the function, or a member of something, is called: `running`, `this.running`. */
export function outerName(module: ModuleSyntax, fn: FunctionNode, node: Node): string | undefined {
  if (node.type === 'Identifier') {
    const binding = module.bindingOf(node);
    return binding && !contains(fn, binding.identifier) ? node.name : undefined;
  }
  if (node.type !== 'MemberExpression') return undefined;
  const owner = unwrap(node.object);
  const name = memberName(node);
  if (name === undefined) return undefined;
  if (owner.type === 'ThisExpression') return `this.${name}`;
  const of = outerName(module, fn, owner);
  return of && `${of}.${name}`;
}

/** Whether a node stands before the function first waits, or in what it waits for there. */
export function isBeforeWaiting(fn: FunctionNode, node: Node): boolean {
  let first: Node | undefined;
  walkOwn(fn.body, inner => {
    const waits = inner.type === 'AwaitExpression' || (inner.type === 'ForOfStatement' && inner.await);
    if (waits) first ??= inner;
  });
  return !first || startOf(node) < endOf(first);
}
