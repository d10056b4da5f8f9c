import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { keyName, memberName, unwrap, type Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';
import { constantOf } from '../constants.js';
import { ioPathOf } from '../functions/reached-io.js';
import { resolveCall } from '../resolve.js';
import { handedLists } from './handed-lists.js';
import { worst, type LengthAnswer, type LengthQuestion } from './length-answer.js';
import { calledName, isLimitedLater, namesPageSize, namesPiece } from './page-size.js';

/** Array methods that never answer with more elements than they are given. */
const shrinking = new Set([
  'filter',
  'map',
  'reverse',
  'toReversed',
  'sort',
  'toSorted',
  'keys',
  'values',
  'entries',
  'fill',
]);
const chained = new Set(['then', 'catch', 'finally']);

/** How many elements a call answers with. */
export function lengthOfCall(question: LengthQuestion, call: TSESTree.CallExpression): LengthAnswer {
  const { world, module } = question;
  const callee = unwrap(call.callee);
  const name = calledName(call);
  const [first] = call.arguments;
  if (callee.type === 'MemberExpression') {
    const object = unwrap(callee.object);
    const owner = globalName(module, object);
    if (owner === 'Object' && first) return question.of(first);
    if (owner === 'Array' && name === 'from' && first) return lengthOfArrayFrom(question, first);
    if (name === 'slice' || name === 'splice') return 'bounded';
    if (name === 'split') return constantOf(world, module, object).known ? 'bounded' : 'unknown';
    // A `forEach` stands for the loop that it is.
    if (shrinking.has(name) || name === 'forEach') return question.of(object);
    if (name === 'concat')
      return worst([question.of(object), ...call.arguments.map(argument => question.of(argument))]);
  }
  if (globalName(module, callee) === 'Array') return lengthOfCount(question, first);
  const said = saidLength(question, call);
  if (said) return said;
  // What comes from outside has as many elements as there are out there.
  if (ioPathOf(world, resolveCall(world, module, call))) return 'unbounded';
  // `uniqBy(rows, 'id')`: a function of a list answers with a list that is no longer.
  return first && question.of(first) === 'unbounded' ? 'unbounded' : 'unknown';
}

/** What is waited for comes from outside, and has as many elements as there are out there, unless the call says how many. */
export function lengthOfAwaited(question: LengthQuestion, argument: Node): LengthAnswer {
  const target = unwrap(argument);
  if (target.type === 'Identifier' && isLimitedLater(question.module, target)) return 'unknown';
  if (target.type !== 'CallExpression') return question.of(target);
  const callee = unwrap(target.callee);
  const [first] = target.arguments;
  if (callee.type === 'MemberExpression') {
    // `await Promise.all(promises)` has a result for each promise.
    if (globalName(question.module, unwrap(callee.object)) === 'Promise') return first ? question.of(first) : 'unknown';
    if (chained.has(memberName(callee) ?? ''))
      return parsesBody(target) ? 'unknown' : lengthOfAwaited(question, callee.object);
  }
  const answer = question.of(target);
  if (answer !== 'unknown' || calledName(target) === 'json') return answer;
  return saidLength(question, target) ?? 'unbounded';
}

/** How many elements `Array(n)` has: constant, at most a constant (`Math.min(n, 100)`), or out of sight. */
export function lengthOfCount({ world, module }: LengthQuestion, count: Node | undefined): LengthAnswer {
  if (!count) return 'bounded';
  const target = unwrap(count);
  const parts = target.type === 'CallExpression' && calledName(target) === 'min' ? target.arguments : [target];
  return parts.some(part => constantOf(world, module, part).known) ? 'bounded' : 'unknown';
}

/** What a call itself says about how much it answers with: a page size, a name, a list of keys. */
function saidLength(question: LengthQuestion, call: TSESTree.CallExpression): LengthAnswer | undefined {
  if (namesPiece(calledName(call)) || namesPageSize(call)) return 'unknown';
  const lists = handedLists(question.module, call);
  if (lists.length === 0) return undefined;
  return lists.some(list => question.of(list) === 'unbounded') ? 'unbounded' : 'unknown';
}

/** Whether the body of an answer is parsed: how much another service answers with is its affair. */
function parsesBody(call: TSESTree.CallExpression): boolean {
  let found = false;
  walk(call, node => {
    if (node.type === 'CallExpression' && calledName(node) === 'json') found = true;
    return !found;
  });
  return found;
}

function lengthOfArrayFrom(question: LengthQuestion, source: Node): LengthAnswer {
  const target = unwrap(source);
  if (target.type !== 'ObjectExpression') return question.of(target);
  const length = target.properties.find(
    property => property.type === 'Property' && keyName(property.key, property.computed) === 'length',
  );
  return length?.type === 'Property' ? lengthOfCount(question, length.value) : 'unknown';
}

function globalName(module: ModuleSyntax, node: Node): string | undefined {
  return node.type === 'Identifier' && !module.bindingOf(node) ? node.name : undefined;
}
