import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { contains, wrapped, type FunctionNode, type Node } from '../../syntax/node.js';
import { resolveCall } from '../resolve.js';
import { calledFunctions } from './called-functions.js';
import { callersOf } from './callers-of.js';
import { followPattern } from './follow-binding.js';
import { isForeignCallee } from './foreign-callee.js';
import type { UseTrail } from './use-trail.js';

/** How many calls and returns a value is followed through. */
const deepest = 6;

/** Goes on at the places where the function is called, if all of them are in sight. */
export function followReturn(
  trail: UseTrail,
  module: ModuleSyntax,
  fn: FunctionNode | undefined,
  path: string,
  depth: number,
): void {
  trail.isReturned = true;
  if (fn && isIgnoredResult(trail, module, fn)) return;
  const callers = fn && depth < deepest ? callersOf(trail.world, module, fn) : undefined;
  if (!callers) {
    trail.escapes = true;
    return;
  }
  for (const caller of callers) trail.follow(module, caller, path, depth + 1);
}

/** The value as an argument: the parameter of a function of the project, or what a package is given. */
export function followArgument(
  trail: UseTrail,
  module: ModuleSyntax,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  argument: Node,
  path: string,
  depth: number,
): void {
  const call = resolveCall(trail.world, module, node);
  const index = node.arguments.indexOf(argument as TSESTree.CallExpressionArgument);
  const functions = depth < deepest && index >= 0 ? calledFunctions(call) : [];
  for (const fn of functions) {
    const parameter = fn.node.params[index];
    const target = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter;
    if (target?.type === 'Identifier' || target?.type === 'ObjectPattern')
      followPattern(trail, fn.module, target, path, depth + 1);
    else trail.escapes ||= target !== undefined;
  }
  if (functions.length > 0) return;
  const base = call.callee.kind === 'class' ? call.callee.node.superClass : undefined;
  // A class without a constructor hands what it is given to its base.
  if (call.callee.kind === 'class' && base) trail.escapes ||= !isForeignCallee(trail.world, call.callee.module, base);
  else if (call.entity?.kind !== 'library' && !isForeignCallee(trail.world, module, node.callee)) trail.escapes = true;
  else {
    trail.given.push(call);
    if (node.type === 'CallExpression') trail.follow(module, node, path, depth);
  }
}

/** What a callback returns to a package, or to `new Promise`, goes nowhere: `process.on('SIGTERM', () => server.close())`. */
function isIgnoredResult(trail: UseTrail, module: ModuleSyntax, fn: FunctionNode): boolean {
  const { parent } = wrapped(fn);
  if (parent?.type !== 'CallExpression' && parent?.type !== 'NewExpression') return false;
  if (parent.callee === fn) return false;
  if (isPromise(parent.callee) || isForeignCallee(trail.world, module, parent.callee)) return true;
  return resolveCall(trail.world, module, parent).entity?.kind === 'library';
}

/** `new WebSocketServer({ server })`: an object that is written where a package is given it; elsewhere it is stored. */
export function followProperty(trail: UseTrail, module: ModuleSyntax, property: Node): void {
  let at: Node = property;
  while (at.parent && (at.type === 'Property' || at.type === 'ObjectExpression' || at.type === 'ArrayExpression'))
    at = at.parent;
  if (at.type !== 'CallExpression' && at.type !== 'NewExpression') trail.escapes = true;
  else if (contains(at.callee, property) || !isForeignCallee(trail.world, module, at.callee)) trail.escapes = true;
  else trail.given.push(resolveCall(trail.world, module, at));
}

function isPromise(node: Node): boolean {
  return node.type === 'Identifier' && node.name === 'Promise';
}
