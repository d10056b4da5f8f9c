import type { RuleFix, RuleFixer } from '@typescript-eslint/utils/ts-eslint';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { endOf, startOf } from '../../syntax/node.js';
import type { ErrorInHand } from './error-in-hand.js';
import type { LostCause } from './lost-cause.js';
import { caughtName, nameCaughtError } from './name-caught-error.js';

/**
 * The edit that hands a new error the one in hand, naming it first where it has no name. Undefined where the call cannot be
 * completed without knowing more: other arguments are missing, a type narrower than `unknown` is wanted, or a factory makes it.
 */
export function passCause(
  module: ModuleSyntax,
  inHand: ErrorInHand,
  { created, slot }: LostCause,
): ((fixer: RuleFixer) => RuleFix[]) | undefined {
  const { node, construction } = created;
  const name = caughtName(module, inHand.taker);
  if (slot === 'none' || !slot.takesAnything || node !== construction || !name) return undefined;
  const entry = slot.property === undefined || slot.property === name ? name : `${slot.property}: ${name}`;
  const text = slot.property === undefined ? entry : `{ ${entry} }`;
  const given = construction.arguments;
  const last = given.at(-1);
  const options = given[slot.at];
  let insert: (fixer: RuleFixer) => RuleFix;
  if (options?.type === 'ObjectExpression' && slot.property !== undefined) {
    const start = startOf(options) + 1;
    insert = fixer =>
      fixer.insertTextAfterRange([start, start], options.properties.length > 0 ? ` ${entry},` : ` ${entry} `);
  } else if (last && given.length === slot.at) {
    insert = fixer => fixer.insertTextAfterRange([startOf(last), endOf(last)], `, ${text}`);
  } else return undefined;
  return fixer => [...nameCaughtError(module, inHand.taker, name, fixer), insert(fixer)];
}
