import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, unwrap, wrapped, type Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';
import type { Deadline } from './deadline.js';

/**
 * Whether a deadline is set on the chain that a call belongs to (`query.timeout(1000)`, before or after it) or on what it
 * yields, kept in a variable (`request.setTimeout(5000)`). A result that somebody destroys or aborts later may be bounded.
 */
export function chainedDeadline(world: World, call: Call): Deadline {
  const { module, node } = call;
  if (node.type === 'TaggedTemplateExpression') return 'unbounded';
  for (let at: Node = unwrap(node.callee); at.type === 'MemberExpression';) {
    const before = unwrap(at.object);
    if (before.type !== 'CallExpression') break;
    if (resolveCall(world, module, before).facts.setsDeadline) return 'bounded';
    at = unwrap(before.callee);
  }
  let top = wrapped(node);
  for (let member = methodCalledOn(top); member; member = methodCalledOn(top)) {
    if (resolveCall(world, module, member).facts.setsDeadline) return 'bounded';
    top = wrapped(member);
  }
  const { parent } = top;
  if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return 'unbounded';
  const binding = module.bindingOf(parent.id);
  for (const reference of binding ? module.referencesTo(binding) : []) {
    const method = methodCalledOn(reference);
    if (!method) continue;
    if (resolveCall(world, module, method).facts.setsDeadline) return 'bounded';
    if (isInNestedFunction(reference, parent) && endsWork(method)) return 'unknown';
  }
  return 'unbounded';
}

function methodCalledOn(node: Node): TSESTree.CallExpression | undefined {
  const member = node.parent;
  if (member?.type !== 'MemberExpression' || member.object !== node) return undefined;
  const outer = wrapped(member);
  return outer.parent?.type === 'CallExpression' && outer.parent.callee === outer ? outer.parent : undefined;
}

/** Named after what Node's streams and requests call it. */
function endsWork({ callee }: TSESTree.CallExpression): boolean {
  const target = unwrap(callee);
  return (
    target.type === 'MemberExpression' &&
    target.property.type === 'Identifier' &&
    /^(?:destroy|abort|cancel)$/.test(target.property.name)
  );
}

function isInNestedFunction(reference: Node, declaration: Node): boolean {
  for (let at = reference.parent; at && at !== declaration.parent?.parent; at = at.parent)
    if (isFunction(at)) return true;
  return false;
}
