import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { contains, enclosingFunction, memberName, unwrap, wrapped, type Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';
import { emptyDefault } from './empty-default.js';

/**
 * Whether of the results of a `Promise.allSettled(…)` only the fulfilled ones are picked and the rejected ones are never
 * looked at, counted or passed on. False where anything else is done with them.
 */
export function dropsRejections(module: ModuleSyntax, call: TSESTree.CallExpression): boolean {
  const uses = usesOf(module, call);
  if (uses.length === 0 || !uses.every(isPicking)) return false;
  const around = enclosingFunction(call) ?? module.program;
  return (
    !mentionsRejected(around) &&
    uses.some(use => pickings(use).length > 0) &&
    uses.every(use => pickings(use).every(dropsOthers))
  );
}

/** Whether a call is `Promise.allSettled`. */
export function isAllSettled(module: ModuleSyntax, node: Node): node is TSESTree.CallExpression {
  if (node.type !== 'CallExpression') return false;
  const callee = unwrap(node.callee);
  if (callee.type !== 'MemberExpression' || memberName(callee) !== 'allSettled') return false;
  return callee.object.type === 'Identifier' && callee.object.name === 'Promise' && !module.bindingOf(callee.object);
}

/** The expressions that stand for the settled results once they are there. */
function usesOf(module: ModuleSyntax, call: Node): readonly Node[] {
  const awaited = wrapped(call).parent;
  if (awaited?.type !== 'AwaitExpression') return [];
  const holder = wrapped(awaited).parent;
  if (holder?.type !== 'VariableDeclarator') return [awaited];
  if (holder.id.type !== 'Identifier') return [];
  const binding = module.scopeOf(holder).findValue(holder.id.name);
  return binding ? module.referencesTo(binding) : [];
}

const pickers = new Set(['filter', 'flatMap', 'forEach', 'reduce', 'map']);

/** The one thing that is done with it is going through its elements in place. */
function isPicking(use: Node): boolean {
  const user = wrapped(use).parent;
  if (user?.type === 'ForOfStatement') return user.right === wrapped(use);
  if (user?.type !== 'MemberExpression' || user.object !== wrapped(use) || !pickers.has(memberName(user) ?? ''))
    return false;
  const call = wrapped(user).parent;
  return call?.type === 'CallExpression' && call.callee === wrapped(user) && !isCounted(call);
}

function isCounted(call: Node): boolean {
  const user = wrapped(call).parent;
  return user?.type === 'MemberExpression' && memberName(user) === 'length';
}

/** The comparisons with `'fulfilled'` in what goes through the results. */
function pickings(use: Node): TSESTree.BinaryExpression[] {
  const user = wrapped(use).parent as Node;
  const region = user.type === 'ForOfStatement' ? user.body : (wrapped(user).parent as Node);
  const found: TSESTree.BinaryExpression[] = [];
  walk(region, node => {
    if (
      node.type === 'BinaryExpression' &&
      [node.left, node.right].some(side => side.type === 'Literal' && side.value === 'fulfilled')
    )
      found.push(node);
  });
  return found;
}

function dropsOthers(test: TSESTree.BinaryExpression): boolean {
  if (test.operator !== '===' && test.operator !== '==') return false;
  for (let at: Node = test; at.parent; at = at.parent) {
    const { parent } = at;
    if (parent.type === 'IfStatement') return parent.test === at && !parent.alternate;
    if (parent.type === 'ConditionalExpression')
      return contains(parent.test, test) && emptyDefault(parent.alternate) !== undefined;
    if (parent.type === 'UnaryExpression') return false;
    if (parent.type === 'ArrowFunctionExpression' || parent.type === 'ReturnStatement') return true;
    if (parent.type !== 'LogicalExpression') return false;
  }
  return false;
}

function mentionsRejected(region: Node): boolean {
  let found = false;
  walk(region, node => {
    if (node.type === 'Literal' && node.value === 'rejected') found = true;
    else if (node.type === 'MemberExpression' && memberName(node) === 'reason') found = true;
    else if (node.type === 'Property' && node.key.type === 'Identifier' && node.key.name === 'reason') found = true;
    return !found;
  });
  return found;
}
