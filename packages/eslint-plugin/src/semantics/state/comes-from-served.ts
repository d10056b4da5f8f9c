import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { contains, enclosingFunction, isFunction, unwrap, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import { forEachChild } from '../../syntax/walk.js';
import type { CallSite } from '../functions/call-sites.js';

/** How many constants are looked through. */
const deepest = 8;

/**
 * Whether an expression is made from what the one that is served has sent: from a parameter of the handler, by way of constants
 * and of the arguments of the calls that lead from the handler to the function around the expression.
 * @param calls the calls on the way, the one in the function's own caller first.
 * @param handler the function around the expression that is run for the one who is served, where there are no such calls.
 */
export function comesFromServed(
  module: ModuleSyntax,
  node: Node,
  calls: readonly CallSite[],
  handler?: Node,
  depth = 0,
): boolean {
  if (depth > deepest) return false;
  const target = unwrap(node);
  if (isFunction(target)) return false;
  if (target.type === 'Identifier') {
    const binding = module.bindingOf(target);
    return binding !== undefined && fromBinding(module, binding, calls, handler, depth + 1);
  }
  let found = false;
  forEachChild(target, child => {
    const isName =
      (target.type === 'MemberExpression' && child === target.property && !target.computed) ||
      (target.type === 'Property' && child === target.key && !target.computed);
    found ||= !isName && comesFromServed(module, child, calls, handler, depth + 1);
  });
  return found;
}

function fromBinding(
  module: ModuleSyntax,
  { kind, declaration, scope }: Binding,
  calls: readonly CallSite[],
  handler: Node | undefined,
  depth: number,
): boolean {
  if (kind === 'variable' && declaration.type === 'VariableDeclarator') {
    if (!scope.parent) return false;
    const loop = declaration.parent.parent as Node;
    if (loop.type === 'ForOfStatement' && loop.left === declaration.parent)
      return comesFromServed(module, loop.right, calls, handler, depth);
    return declaration.init !== null && comesFromServed(module, declaration.init, calls, handler, depth);
  }
  if (kind !== 'parameter') return false;
  const [site, ...others] = calls;
  const fn = declaration.parent;
  if (handler && fn === handler) return true;
  const outer = isFunction(fn) ? fn.parent : undefined;
  const isInline = outer?.type === 'CallExpression' && outer.callee !== fn;
  // A callback's element comes from what it is called for, a handler's parameter from the one who asks.
  if (isInline && enclosingFunction(fn as Node)) {
    const callee = unwrap(outer.callee);
    return callee.type === 'MemberExpression' && comesFromServed(module, callee.object, calls, handler, depth);
  }
  // What the function around a handler was given is settled when the handler is made.
  if (!site) return !handler || !fn || !contains(fn, handler);
  const index = isFunction(fn) ? fn.params.findIndex(parameter => parameter === declaration) : -1;
  const argument = index < 0 ? undefined : site.node.arguments[index];
  return argument !== undefined && comesFromServed(site.module, argument, others, undefined, depth);
}
