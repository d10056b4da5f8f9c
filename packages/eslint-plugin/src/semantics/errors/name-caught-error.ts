import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleFix, RuleFixer } from '@typescript-eslint/utils/ts-eslint';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { startOf, type FunctionNode } from '../../syntax/node.js';

/** What a handler calls its error, or may call it where it has no name yet; undefined where it is taken apart. */
export function caughtName(module: ModuleSyntax, taker: TSESTree.CatchClause | FunctionNode): string | undefined {
  const parameter = taker.type === 'CatchClause' ? taker.param : taker.params[0];
  if (parameter) return parameter.type === 'Identifier' ? parameter.name : undefined;
  if (taker.type !== 'CatchClause') return undefined;
  return ['error', 'cause', 'caught'].find(name => !module.scopeOf(taker.body).findValue(name));
}

/** The edit that gives the error of a `catch {` its name; none where it has one. */
export function nameCaughtError(
  module: ModuleSyntax,
  taker: TSESTree.CatchClause | FunctionNode,
  name: string,
  fixer: RuleFixer,
): RuleFix[] {
  if (taker.type !== 'CatchClause' || taker.param) return [];
  const end = startOf(taker) + 'catch'.length;
  const gap = /^\s/.test(module.text.slice(end)) ? '' : ' ';
  return [fixer.insertTextAfterRange([end, end], ` (${name})${gap}`)];
}
