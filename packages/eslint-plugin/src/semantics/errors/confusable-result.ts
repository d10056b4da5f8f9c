import { contains, enclosingFunction, isFunction, type Node } from '../../syntax/node.js';
import { walkOwn } from '../../syntax/walk.js';
import { emptyDefault, type EmptyDefault } from './empty-default.js';
import type { FailureHandler } from './failure-handler.js';

/**
 * Whether a caller takes the default that a handler hands out for a success: an empty collection always, `null` or `false`
 * where the function also answers so when all went well.
 */
export function isConfusable({ site, body }: FailureHandler, result: EmptyDefault | undefined): boolean {
  if (result === 'empty') return true;
  const fn = enclosingFunction(site);
  if (!fn || result === undefined || !isFunction(fn)) return false;
  let found = false;
  walkOwn(fn, node => {
    if (node.type === 'ReturnStatement' && !contains(body, node) && node.argument && emptyDefault(node.argument as Node) === result) found = true;
    return !found;
  });
  return found;
}
