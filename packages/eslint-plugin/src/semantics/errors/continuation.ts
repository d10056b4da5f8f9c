import type { TSESTree } from '@typescript-eslint/utils';
import { completesNormally } from '../../syntax/control-flow/statement-exits.js';
import { isFunction, type Node } from '../../syntax/node.js';
import type { FailureHandler } from './failure-handler.js';

/**
 * The statements that run only after the failure, because the guarded code never gets past itself: in
 * `try { return await load() } catch {} return { ok: false }` what follows belongs to the handler. Empty where success
 * gets there too.
 */
export function continuationOf({ kind, guarded, body, site }: FailureHandler): readonly Node[] {
  if (kind !== 'catch' || completesNormally(guarded) !== false || completesNormally(body) !== true) return [];
  const found: Node[] = [];
  for (let at = site; at.parent && !isFunction(at.parent); at = at.parent) {
    const { parent } = at;
    if (parent.type === 'IfStatement') continue;
    if (parent.type !== 'BlockStatement') break;
    found.push(...parent.body.slice(parent.body.indexOf(at as TSESTree.Statement) + 1));
    if (found.some(statement => completesNormally(statement) === false)) break;
  }
  return found;
}
