import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, memberName, unwrap, wrapped, type Node } from '../../syntax/node.js';

/**
 * The `then` of a chain that is awaited on the spot and goes on in a callback with several statements, a branch or a loop, or an
 * async one: `await load().then(async value => { … })`. A callback that does one thing reads as well as a second `await`.
 * Of one chain only the first such `then` counts.
 */
export function chainedAwait(call: Node): TSESTree.MemberExpression | undefined {
  const callee = goingOn(call);
  if (!callee || isAfterAnother(callee.object)) return undefined;
  let top = wrapped(call);
  for (;;) {
    const parent = top.parent as Node;
    if (parent.type === 'AwaitExpression') return isTwoArmed(call, top) ? undefined : callee;
    const outer = parent.type === 'MemberExpression' && parent.object === top ? wrapped(parent) : undefined;
    const next = outer?.parent;
    if (next?.type !== 'CallExpression' || next.callee !== outer) return undefined;
    top = wrapped(next);
  }
}

/** Whether a chain decides between an answer and a failure: `then` and `catch` are the arms of that, as a `try` would be. */
function isTwoArmed(call: Node, top: Node): boolean {
  if (call.type === 'CallExpression' && call.arguments.length > 1) return true;
  for (let at = unwrap(top); at !== call && at.type === 'CallExpression';) {
    const callee = unwrap(at.callee);
    if (callee.type !== 'MemberExpression') return false;
    if (memberName(callee) === 'catch') return true;
    at = unwrap(callee.object);
  }
  return false;
}

function goingOn(call: Node): TSESTree.MemberExpression | undefined {
  if (call.type !== 'CallExpression') return undefined;
  const callee = unwrap(call.callee);
  const [callback] = call.arguments;
  const goesOn = callback !== undefined && isFunction(callback) && (callback.async || hasStatements(callback.body));
  return goesOn && callee.type === 'MemberExpression' && memberName(callee) === 'then' ? callee : undefined;
}

/** More than one expression, one `return`, or a word about it and then the `return`. */
function hasStatements(body: Node): boolean {
  if (body.type !== 'BlockStatement') return false;
  const [first, second, ...others] = body.body;
  if (others.length > 0) return true;
  if (second) return !first || !isWord(first) || second.type !== 'ReturnStatement';
  return first !== undefined && first.type !== 'ReturnStatement' && first.type !== 'ExpressionStatement';
}

function isWord(statement: Node): boolean {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return false;
  return !statement.expression.arguments.some(isFunction);
}

function isAfterAnother(object: Node): boolean {
  for (let at = unwrap(object); at.type === 'CallExpression';) {
    if (goingOn(at)) return true;
    const callee = unwrap(at.callee);
    if (callee.type !== 'MemberExpression') return false;
    at = unwrap(callee.object);
  }
  return false;
}
