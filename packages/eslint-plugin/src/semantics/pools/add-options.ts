import type { TSESTree } from '@typescript-eslint/utils';
import { endOf, startOf, unwrap, type Node } from '../../syntax/node.js';
import { argumentAt, type Call } from '../call.js';
import type { BoundKind, MissingBound } from './pool-bounds.js';

/** Starting points that suit most services, in ms; a count for the limit. */
const values: Readonly<Record<BoundKind, number>> = { limit: 50, connect: 5_000, idle: 30_000, statement: 30_000 };

/**
 * The options to add to the literal that a pool is made with; undefined where they do not stand in one, are nested, or
 * where one is already written down and switched off.
 */
export function addOptions(
  call: Call,
  missing: readonly MissingBound[],
): { readonly offset: number; readonly text: string; readonly names: readonly string[] } | undefined {
  const at = call.facts.pool?.at;
  const argument = at === undefined ? undefined : argumentAt(call, at);
  const literal = argument && argument !== 'spread' ? unwrap(argument) : undefined;
  if (literal?.type !== 'ObjectExpression' || missing.some(({ off }) => off)) return undefined;
  const names = missing.map(({ options }) => options[0] as string);
  if (names.some(name => name.includes('.')) || missing.some(({ bound }) => bound.defaultFor)) return undefined;
  const added = missing.map(({ kind, bound, options }) => `${options[0]}: ${written(values[kind], bound.unit)}`);
  return { ...placeFor(literal, added), names };
}

function written(value: number, unit: 'ms' | 's' | 'count'): string {
  if (unit === 's') return String(value / 1000);
  return String(value).replace(/(\d)(?=(\d{3})+$)/g, '$1_');
}

/** After the last property, on lines of their own where the literal has such. */
function placeFor(literal: TSESTree.ObjectExpression, added: readonly string[]): { offset: number; text: string } {
  const last = literal.properties.at(-1) as Node | undefined;
  if (!last) return { offset: startOf(literal) + 1, text: ` ${added.join(', ')} ` };
  const isMultiline = literal.loc && literal.loc.start.line !== last.loc?.start.line;
  const separator = isMultiline ? `,\n${' '.repeat(last.loc.start.column)}` : ', ';
  return { offset: endOf(last), text: added.map(one => separator + one).join('') };
}
