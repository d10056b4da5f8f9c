import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, memberName, unwrap, wrapped, type Node } from '../../syntax/node.js';
import { resolveCall } from '../resolve.js';
import { followPattern } from './follow-binding.js';
import type { UseTrail } from './use-trail.js';

/** A member of the value: set, called, taken out, or looked at. */
export function followMember(
  trail: UseTrail,
  module: ModuleSyntax,
  member: TSESTree.MemberExpression,
  path: string,
  depth: number,
): void {
  const name = memberName(member);
  if (name === undefined) {
    trail.escapes = true;
    return;
  }
  const outer = wrapped(member);
  const parent = outer.parent as Node;
  const longer = path === '' ? name : `${path}.${name}`;
  if (parent.type === 'AssignmentExpression' && parent.left === outer) {
    trail.settings.push({ path: longer, module, node: parent.right });
  } else if (parent.type === 'CallExpression' && parent.callee === outer) {
    if (path === '' && isOfPromise(name)) followPromise(trail, module, parent, name, depth);
    else followResult(trail, module, parent, path, depth);
  } else if (parent.type === 'TaggedTemplateExpression' && parent.tag === outer) {
    trail.calls.push({ path, call: resolveCall(trail.world, module, parent) });
  } else if (parent.type === 'MemberExpression' || parent.type === 'VariableDeclarator') {
    trail.follow(module, member, longer, depth);
  }
}

/** `connect().then(connection => …)`: the value is what the callback is given; it passes through `catch` and `finally`. */
function followPromise(
  trail: UseTrail,
  module: ModuleSyntax,
  node: TSESTree.CallExpression,
  name: string,
  depth: number,
): void {
  if (name !== 'then') {
    trail.follow(module, node, '', depth);
    return;
  }
  const callback = node.arguments[0] && unwrap(node.arguments[0]);
  const parameter = callback && isFunction(callback) ? callback.params[0] : undefined;
  if (parameter) followPattern(trail, module, parameter, '', depth);
  else trail.escapes ||= callback !== undefined && !isFunction(callback);
}

/** A call of the value (some are functions: `knex('orders')`) or of a method of it. */
export function followResult(
  trail: UseTrail,
  module: ModuleSyntax,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  path: string,
  depth: number,
): void {
  const call = resolveCall(trail.world, module, node);
  trail.calls.push({ path, call });
  const part = trail.yieldsPart(call, path);
  if (part !== undefined) trail.follow(module, node, part, depth);
}

function isOfPromise(name: string): boolean {
  return name === 'then' || name === 'catch' || name === 'finally';
}
