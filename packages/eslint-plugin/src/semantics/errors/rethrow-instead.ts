import type { RuleFix, RuleFixer } from '@typescript-eslint/utils/ts-eslint';
import { contains, endOf, startOf } from '../../syntax/node.js';
import type { FailureHandler } from './failure-handler.js';
import { caughtName, nameCaughtError } from './name-caught-error.js';
import type { SwallowedFailure } from './swallowed-failure.js';

/** The edit that lets the error through where a `catch` clause hands out a default. Undefined where it is not one return. */
export function rethrowInstead(
  handler: FailureHandler,
  { fate }: SwallowedFailure,
): ((fixer: RuleFixer) => RuleFix[]) | undefined {
  const { node, module } = handler;
  const [result, ...others] = fate.results;
  const name = node.type === 'CatchClause' ? caughtName(module, node) : undefined;
  if (!name || others.length > 0 || result?.type !== 'ReturnStatement' || !contains(node, result)) return undefined;
  return fixer => [
    ...nameCaughtError(module, node, name, fixer),
    fixer.replaceTextRange([startOf(result), endOf(result)], `throw ${name};`),
  ];
}
