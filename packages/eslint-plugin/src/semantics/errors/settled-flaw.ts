import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { memberName, unwrap, wrapped, type Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { projectFunctions } from '../functions/project-functions.js';
import type { World } from '../world.js';
import { isExcusedByName, standsInCleanup } from './cleanup-place.js';
import { dropsRejections, isAllSettled } from './dropped-rejections.js';
import { escapingFailure, rejection } from './escaping-failure.js';
import { statesReason } from './stated-reason.js';

/**
 * What is wrong with a call of `Promise.allSettled`: `unread`, only the fulfilled results are picked; `discarded`, nobody
 * looks at the results although some of the promises are known to reject at times. Undefined where nothing is, where the
 * place or a comment says that failing is expected, and for other calls.
 */
export function settledFlaw(
  world: World,
  { node, module }: Call,
  comments: readonly TSESTree.Comment[],
): 'unread' | 'discarded' | undefined {
  if (!isAllSettled(module, node)) return undefined;
  const isExpected = () =>
    standsInCleanup(node) || isExcusedByName(node) || statesReason(node, node, comments, module.text);
  if (dropsRejections(module, node)) return isExpected() ? undefined : 'unread';
  const [list] = node.arguments;
  return list && isDiscarded(module, node) && mayFail(world, module, list) && !isExpected() ? 'discarded' : undefined;
}

/** `await Promise.allSettled(…);`, or a name that nobody uses. */
function isDiscarded(module: ModuleSyntax, call: Node): boolean {
  const use = wrapped(call);
  const { parent } = use;
  if (parent?.type !== 'AwaitExpression') return false;
  const holder = wrapped(parent).parent;
  if (holder?.type === 'ExpressionStatement') return true;
  if (holder?.type !== 'VariableDeclarator' || holder.id.type !== 'Identifier') return false;
  const binding = module.scopeOf(holder).findValue(holder.id.name);
  return binding !== undefined && module.referencesTo(binding).length === 0;
}

/** Whether one of the promises of a list is known to reject at times. */
function mayFail(world: World, module: ModuleSyntax, node: Node): boolean {
  const target = unwrap(node);
  if (target.type === 'ArrayExpression')
    return target.elements.some(
      item =>
        item &&
        (item.type === 'SpreadElement' ? mayFail(world, module, item.argument) : rejection(world, module, item)),
    );
  if (target.type === 'Identifier') {
    const binding = module.bindingOf(target);
    const { declaration } = binding ?? {};
    const init = declaration?.type === 'VariableDeclarator' ? declaration.init : undefined;
    if (!binding || !init) return false;
    return (
      mayFail(world, module, init) || module.referencesTo(binding).some(reference => isPushed(world, module, reference))
    );
  }
  if (target.type !== 'CallExpression') return false;
  const [callback] = target.arguments;
  if (!callback || target.callee.type !== 'MemberExpression') return false;
  return projectFunctions(world.evaluate(module, callback)).some(fn => escapingFailure(world, fn.module, fn.node));
}

/** `tasks.push(load(id))`. */
function isPushed(world: World, module: ModuleSyntax, reference: Node): boolean {
  const member = reference.parent;
  const call = member?.parent;
  if (member?.type !== 'MemberExpression' || memberName(member) !== 'push' || call?.type !== 'CallExpression')
    return false;
  return call.arguments.some(argument => rejection(world, module, argument));
}
