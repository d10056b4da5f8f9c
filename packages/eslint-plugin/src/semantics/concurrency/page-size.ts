import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { keyName, memberName, unwrap, type Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';

/** Words for a bound on what a query or a page holds; whoever passes one has bounded the result. */
const pageSizes = new Set([
  'limit',
  'batchLimit',
  'maxResults',
  'take',
  'first',
  'pageSize',
  'perPage',
  'batchSize',
  'chunkSize',
  'top',
  'size',
  'count',
]);
/** Names of functions that cut a list into pieces of a given size. */
const chunking = /chunk|batch|slice|window|page|take|limit/i;

/** Whether a name says that what it stands for is a piece of something longer. */
export function namesPiece(name: string): boolean {
  return chunking.test(name);
}

/** Whether a query says how many rows it wants: `{ limit: 50 }`, `.take(pageSize)`, `LIMIT $2`. */
export function namesPageSize(call: Node): boolean {
  let found = false;
  walk(call, node => {
    if (node.type === 'Property' && pageSizes.has(keyName(node.key, node.computed) ?? '')) found = true;
    if (
      node.type === 'CallExpression' &&
      node.callee.type === 'MemberExpression' &&
      pageSizes.has(memberName(node.callee) ?? '')
    )
      found = true;
    if (node.type === 'TemplateElement' && /\blimit\b/i.test(node.value.raw)) found = true;
    if (node.type === 'Literal' && typeof node.value === 'string' && /\blimit\s+[$?:\d]/i.test(node.value))
      found = true;
    return !found && node.type !== 'FunctionExpression' && node.type !== 'ArrowFunctionExpression';
  });
  return found;
}

/** Whether a query that a variable holds is given its page size in a later statement: `query.limit(20)`. */
export function isLimitedLater(module: ModuleSyntax, identifier: TSESTree.Identifier): boolean {
  const binding = module.bindingOf(identifier);
  if (!binding) return false;
  return module
    .referencesTo(binding)
    .some(({ parent }) => parent.type === 'MemberExpression' && pageSizes.has(memberName(parent) ?? ''));
}

/** The last name of what is called: `findAll` of `store.users.findAll()`; empty where it has none. */
export function calledName(call: TSESTree.CallExpression): string {
  const callee = unwrap(call.callee);
  return callee.type === 'MemberExpression'
    ? (memberName(callee) ?? '')
    : callee.type === 'Identifier'
      ? callee.name
      : '';
}
