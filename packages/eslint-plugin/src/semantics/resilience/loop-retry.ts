import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { unwrap, type Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';
import { constantOf } from '../constants.js';
import { constantNumber } from '../durations/constant-number.js';
import type { World } from '../world.js';
import { countersIn, dependsOn, isIn, leaves, looksAtTime, walkPass, type Counters } from './loop-variables.js';
import { delayIn } from './pause.js';
import { retriedWork, speaksOfConflicts } from './retried-work.js';
import type { Attempts, Retry } from './retry.js';

export type Loop = TSESTree.ForStatement | TSESTree.WhileStatement | TSESTree.DoWhileStatement;

/**
 * The retry that a loop is: each pass attempts something, success leaves the loop, and a caught failure leads to the next
 * pass. Undefined for loops that go through a list, and for those that go on after success.
 */
export function loopRetry(world: World, module: ModuleSyntax, loop: Loop): Retry | undefined {
  const attempt = attemptIn(module, loop);
  const handler = attempt?.handler;
  if (!attempt || !handler) return undefined;
  const counters = countersIn(module, loop);
  const work = retriedWork(world, module, attempt.block);
  if (work.length === 0 || triesAnother(module, attempt.block, counters)) return undefined;
  return {
    by: 'loop',
    name: 'loop',
    module,
    bound: loop.test ?? handler.param ?? handler,
    failure: handler.param ?? handler,
    attempts: attemptsOf(world, module, loop, attempt, counters),
    // What waits after success as well polls for something that takes its time.
    delay: polls(module, loop, attempt)
      ? { kind: 'unknown' }
      : delayIn(world, module, betweenAttempts(loop, attempt), counters),
    work,
    isConflict: speaksOfConflicts(module, handler),
  };
}

/** The statement by which a pass attempts: success leaves the loop, failure does not always. */
function attemptIn(module: ModuleSyntax, loop: Loop): TSESTree.TryStatement | undefined {
  let found: TSESTree.TryStatement | undefined;
  walkPass(loop.body, node => {
    if (found) return false;
    if (node.type !== 'TryStatement' || !node.handler) return true;
    const last = node.handler.body.body.at(-1);
    const goesOn = !last || !/^(Throw|Return|Break)Statement$/.test(last.type);
    if (goesOn && (leavesOnSuccess(node.block) || leavesAfter(node) || endsByFlag(module, loop, node))) found = node;
    return true;
  });
  return found;
}

/** The attempt ends by leaving, or gives an answer where it has one. A `break` on a condition ends a list, not a retry. */
function leavesOnSuccess(block: TSESTree.BlockStatement): boolean {
  if (/^(Return|Break)Statement$/.test(block.body.at(-1)?.type ?? '')) return true;
  let answers = false;
  walkPass(block, node => {
    if (node.type === 'ReturnStatement' && node.argument) answers = true;
    return !answers;
  });
  return answers;
}

/** `try { … } catch { continue } return result;` */
function leavesAfter(attempt: TSESTree.TryStatement): boolean {
  const last = attempt.handler?.body.body.at(-1);
  const { parent } = attempt;
  if (last?.type !== 'ContinueStatement' || parent.type !== 'BlockStatement') return false;
  return parent.body.slice(parent.body.indexOf(attempt) + 1).some(next => /^(Return|Break)Statement$/.test(next.type));
}

/** A loop that ends by a flag and waits beside its handler: the wait belongs to every pass. */
function polls(module: ModuleSyntax, loop: Loop, attempt: TSESTree.TryStatement): boolean {
  return (
    endsByFlag(module, loop, attempt) && betweenAttempts(loop, attempt).some(pause => !isIn(pause, attempt.handler))
  );
}

/** `while (!done) { try { …; done = true; } catch { … } }` */
function endsByFlag(module: ModuleSyntax, loop: Loop, attempt: TSESTree.TryStatement): boolean {
  return loop.test ? flagsIn(module, loop.test).some(flag => isIn(flag, attempt.block)) : false;
}

/** The assignments to the variables that a test looks at. */
function flagsIn(module: ModuleSyntax, test: Node): Node[] {
  const assignments: Node[] = [];
  walk(test, node => {
    const binding = node.type === 'Identifier' ? module.bindingOf(node) : undefined;
    if (binding) assignments.push(...module.assignmentsTo(binding));
  });
  return assignments;
}

/** What an attempt takes is chosen by the counter (`urls[i]`): the next pass tries another, not the same again. */
function triesAnother(module: ModuleSyntax, block: Node, counters: Counters): boolean {
  let found = false;
  walk(block, node => {
    if (node.type === 'MemberExpression' && node.computed && dependsOn(module, node.property, counters)) found = true;
    return !found;
  });
  return found;
}

/** What runs after a failure and before the next attempt. */
function betweenAttempts(loop: Loop, attempt: TSESTree.TryStatement): Node[] {
  const around: Node[] = [];
  walkPass(loop.body, node => {
    if (node.type === 'AwaitExpression' && !isIn(node, attempt.block)) around.push(node);
  });
  return around;
}

function attemptsOf(
  world: World,
  module: ModuleSyntax,
  loop: Loop,
  attempt: TSESTree.TryStatement,
  counters: Counters,
): Attempts {
  const { test } = loop;
  const constant = test && constantOf(world, module, test);
  const isEndless = !test || (constant?.known && Boolean(constant.value));
  if (!isEndless && (dependsOn(module, test, counters) || looksAtTime(module, test))) {
    const count = countOf(world, module, loop);
    return { state: 'bounded', ...(count !== undefined && { count }) };
  }
  let answer = { state: 'unbounded' } as Attempts;
  walkPass(loop.body, node => {
    if (node.type === 'IfStatement' && (leaves(node.consequent) || (node.alternate && leaves(node.alternate)))) {
      if (dependsOn(module, node.test, counters) || looksAtTime(module, node.test)) answer = { state: 'bounded' };
    }
  });
  if (answer.state === 'bounded') return answer;
  // A signal that is looked at, and a flag of somebody else, end it from outside.
  if (statementsAround(loop, attempt).some(one => looksAtTime(module, one))) return { state: 'unknown' };
  const isOwnFlag = test && !isEndless && flagsIn(module, test).length > 0 && endsByFlag(module, loop, attempt);
  return isEndless || isOwnFlag ? answer : { state: 'unknown' };
}

/** What a pass does beside the attempt itself. */
function statementsAround(loop: Loop, { block, handler, finalizer }: TSESTree.TryStatement): Node[] {
  const beside = loop.body.type === 'BlockStatement' ? loop.body.body.filter(one => !isIn(block, one)) : [];
  return [...beside, handler, finalizer].filter(one => one !== null);
}

/** How often `for (let i = 0; i < 3; i++)` goes around. */
function countOf(world: World, module: ModuleSyntax, loop: Loop): number | undefined {
  if (loop.type !== 'ForStatement' || loop.init?.type !== 'VariableDeclaration' || !loop.test) return undefined;
  const start = loop.init.declarations[0]?.init;
  const test = unwrap(loop.test);
  if (!start || test.type !== 'BinaryExpression' || !/^<=?$/.test(test.operator)) return undefined;
  const from = constantNumber(world, module, start);
  const to = constantNumber(world, module, test.right);
  if (from === undefined || to === undefined) return undefined;
  return to - from + (test.operator === '<=' ? 1 : 0);
}
