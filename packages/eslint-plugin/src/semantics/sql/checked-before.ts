import type { TSESTree } from '@typescript-eslint/utils';
import { enclosingFunction, memberName, unwrap, type FunctionNode, type Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';

/** Methods that ask whether something is one of a list, of a set, of a map's keys, or fits a pattern. */
const guards = new Set(['includes', 'has', 'test', 'hasOwn', 'hasOwnProperty']);

/** Whether the function checks the value against a list, a set, a map's keys or a pattern, wherever it does so. */
export function isCheckedBefore(node: TSESTree.Identifier | TSESTree.MemberExpression): boolean {
  let fn: FunctionNode | undefined = enclosingFunction(node);
  for (; fn; fn = enclosingFunction(fn)) if (checks(fn, node)) return true;
  return false;
}

function checks(fn: FunctionNode, node: Node): boolean {
  const written = nameOf(node);
  if (written === undefined) return false;
  let found = false;
  walk(fn.body, at => {
    if (found) return false;
    if (at.type === 'BinaryExpression' && at.operator === 'in') found = nameOf(at.left) === written;
    if (
      at.type === 'CallExpression' &&
      at.callee.type === 'MemberExpression' &&
      guards.has(memberName(at.callee) ?? '')
    ) {
      found = at.arguments.some(argument => nameOf(argument) === written);
    }
    if (at.type === 'IfStatement' && leaves(at.consequent)) found ||= isAskedIn(at.test, written);
    if (at.type === 'ExpressionStatement') found ||= isAssertion(at.expression, written);
    if (at.type === 'SwitchStatement')
      found =
        nameOf(at.discriminant) === written &&
        at.cases.some(
          one =>
            one.test === null &&
            one.consequent.some(item => item.type === 'ThrowStatement' || item.type === 'ReturnStatement'),
        );
    return undefined;
  });
  return found;
}

/** `if (!isName(name)) throw …`: some predicate has looked at it, and who fails it goes no further. */
function isAskedIn(test: Node, written: string): boolean {
  let found = false;
  walk(test, at => {
    if (at.type === 'CallExpression' && at.arguments.some(argument => nameOf(argument) === written)) found = true;
  });
  return found;
}

/** `assertIdentifier(name)`. */
function isAssertion(node: Node, written: string): boolean {
  const call = node.type === 'AwaitExpression' ? node.argument : node;
  if (call.type !== 'CallExpression' || !call.arguments.some(argument => nameOf(argument) === written)) return false;
  const name = call.callee.type === 'MemberExpression' ? memberName(call.callee) : nameOf(call.callee);
  return /^(?:assert|validate|ensure|check|verify)/i.test(name ?? '');
}

function leaves(node: Node): boolean {
  const last = node.type === 'BlockStatement' ? node.body.at(-1) : node;
  return last?.type === 'ThrowStatement' || last?.type === 'ReturnStatement' || last?.type === 'ContinueStatement';
}

/** `sort`, `query.sort`: enough to know the same again. */
function nameOf(node: Node): string | undefined {
  const target = unwrap(node);
  if (target.type === 'Identifier') return target.name;
  if (target.type !== 'MemberExpression') return target.type === 'ThisExpression' ? 'this' : undefined;
  const object = nameOf(target.object);
  const name = memberName(target);
  return object === undefined || name === undefined ? undefined : `${object}.${name}`;
}
