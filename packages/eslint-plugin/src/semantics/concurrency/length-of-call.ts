import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { keyName, memberName, unwrap, type Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';
import { constantOf } from '../constants.js';
import { executes, ioOf } from '../functions/io.js';
import { projectFunctions } from '../functions/project-functions.js';
import { resolveCall } from '../resolve.js';
import { worst, type LengthAnswer, type LengthQuestion } from './length-answer.js';
import { lengthOfQuery, lengthOfResult } from './length-of-result.js';

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
  const resolved = resolveCall(world, module, call);
  const functions = projectFunctions(resolved.callee);
  if (functions.length > 0) return lengthOfResult(question, call, functions);
  if (ioOf(world, resolved) === 'database') return lengthOfQuery(question, call);
  // `uniqBy(rows, 'id')`: a function of a list answers with a list that is no longer, unless it is told how long.
  const isCut = call.arguments.some(argument => isNumber(question, argument));
  return first && !isCut && question.of(first) === 'unbounded' ? 'unbounded' : 'unknown';
}

/** What is waited for: of a query its rows, of promises their results. */
export function lengthOfAwaited(question: LengthQuestion, argument: Node): LengthAnswer {
  const { world, module } = question;
  const target = unwrap(argument);
  if (target.type === 'CallExpression') {
    const callee = unwrap(target.callee);
    const [first] = target.arguments;
    if (callee.type === 'MemberExpression') {
      // `await Promise.all(promises)` has a result for each promise.
      if (globalName(module, unwrap(callee.object)) === 'Promise') return first ? question.of(first) : 'unknown';
      if (chained.has(memberName(callee) ?? ''))
        return first && parsesBody(target) ? 'unknown' : lengthOfAwaited(question, callee.object);
    }
  }
  // A lazy query that a variable holds, or that a function made.
  const isQuery = executes(world, world.evaluate(module, target)) === 'database';
  if (isQuery && (target.type === 'Identifier' || target.type === 'TaggedTemplateExpression'))
    return lengthOfQuery(question, target);
  return question.of(target);
}

function isNumber({ world, module }: LengthQuestion, node: Node): boolean {
  const value = world.evaluate(module, node);
  const constant = constantOf(world, module, node);
  return (
    (value.kind === 'primitive' && value.type === 'number') || (constant.known && typeof constant.value === 'number')
  );
}

/** How many elements `Array(n)` has: constant, at most a constant (`Math.min(n, 100)`), or out of sight. */
export function lengthOfCount({ world, module }: LengthQuestion, count: Node | undefined): LengthAnswer {
  if (!count) return 'bounded';
  const target = unwrap(count);
  const parts = target.type === 'CallExpression' && calledName(target) === 'min' ? target.arguments : [target];
  return parts.some(part => constantOf(world, module, part).known) ? 'bounded' : 'unknown';
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

/** The last name of what is called: `findAll` of `store.users.findAll()`; empty where it has none. */
function calledName(call: TSESTree.CallExpression): string {
  const callee = unwrap(call.callee);
  if (callee.type === 'MemberExpression') return memberName(callee) ?? '';
  return callee.type === 'Identifier' ? callee.name : '';
}
