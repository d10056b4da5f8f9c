import type { TSESTree } from '@typescript-eslint/utils';
import { statementOf } from '../../syntax/comments-above.js';
import { isFunction, unwrap, wrapped, type Node } from '../../syntax/node.js';
import { isExcusedByName, standsInCleanup } from './cleanup-place.js';
import { calleeName, isCleanupWork, isTentativeWork } from './excusing-names.js';
import type { FailureHandler } from './failure-handler.js';
import { isAnswered, isResultTested } from './told-by-result.js';

/**
 * Whether the place says that failing is expected there and nothing hangs on it: cleaning up, also after another failure;
 * asking whether something can be done; measuring. Decides by the code around, and by names, which can only excuse.
 */
export function isExpectedFailure(handler: FailureHandler): boolean {
  const { site, home, guarded } = handler;
  return (
    standsInCleanup(site) ||
    isExcusedByName(site) ||
    isCleanupWork(guarded) ||
    isTentativeWork(guarded) ||
    isFollowedByThrow(handler) ||
    isStoredPromise(handler) ||
    isTriedAgain(handler) ||
    isAnswered(handler) ||
    isResultTested(home, handler)
  );
}

/** The code fails in any case right after: what was tried only words that failure, or lets a promise go that nobody wants. */
function isFollowedByThrow({ site }: FailureHandler): boolean {
  const statement = site.type.endsWith('Statement') ? site : statementOf(site);
  const isAlone = statement === site || (statement.type === 'ExpressionStatement' && isOnlyDiscarded(statement, site));
  const list: readonly Node[] = statement.parent?.type === 'BlockStatement' ? statement.parent.body : [];
  const next = list[list.indexOf(statement) + 1];
  return isAlone && next?.type === 'ThrowStatement';
}

function isOnlyDiscarded(statement: TSESTree.ExpressionStatement, site: Node): boolean {
  const target = unwrap(statement.expression);
  return target === site || (target.type === 'UnaryExpression' && unwrap(target.argument) === site);
}

/** `pending.catch(() => {})` on a promise that has a name: it only keeps the process from ending, others await it. */
function isStoredPromise({ kind, guarded, site }: FailureHandler): boolean {
  let target = unwrap(guarded);
  while (target.type === 'CallExpression' && /^(?:then|finally)$/.test(calleeName(target)))
    target = unwrap((unwrap(target.callee) as TSESTree.MemberExpression).object);
  if (kind !== 'rejection' || target.type === 'CallExpression' || target.type === 'NewExpression') return false;
  return wrapped(site).parent?.type === 'ExpressionStatement' || wrapped(site).parent?.type === 'UnaryExpression';
}

/** In a loop that counts or waits (`for (;;)`, `while`), what failed is tried again; a `for…of` goes on to the next thing. */
function isTriedAgain({ site }: FailureHandler): boolean {
  for (let at = site.parent; at && !isFunction(at); at = at.parent) {
    if (at.type === 'ForStatement' || at.type === 'WhileStatement' || at.type === 'DoWhileStatement') return true;
    if (at.type === 'ForOfStatement' || at.type === 'ForInStatement') return false;
  }
  return false;
}
