import { endOf, wrapped, type Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import type { ServerTimeoutAnswer, TimeoutKind } from './server-timeouts.js';

/** Starting points in ms that suit most services: above the 60 s after which load balancers drop an idle connection. */
const values: Readonly<Record<TimeoutKind, string>> = {
  headers: '60_000',
  request: '120_000',
  keepAlive: '65_000',
  response: '120_000',
};

/**
 * The assignments that set timeouts of a server, to be put after the declaration that makes it; undefined where it has no
 * name of its own, or a timeout cannot be set by assignment.
 */
export function setTimeoutsAfter(
  call: Call,
  missing: readonly ServerTimeoutAnswer[],
): { readonly offset: number; readonly text: string } | undefined {
  let value: Node = wrapped(call.node);
  if (value.parent?.type === 'AwaitExpression') value = wrapped(value.parent);
  const declarator = value.parent;
  if (declarator?.type !== 'VariableDeclarator' || declarator.init !== value || declarator.id.type !== 'Identifier')
    return undefined;
  const statement = declarator.parent;
  if (statement.declarations.length > 1 || !['Program', 'BlockStatement'].includes(statement.parent?.type ?? ''))
    return undefined;
  const { name } = declarator.id;
  const lines: string[] = [];
  for (const { kind, fact } of missing) {
    const [property] = fact.assign;
    if (property === undefined) return undefined;
    lines.push(`${name}.${property} = ${values[kind]};`);
  }
  if (lines.length === 0) return undefined;
  const { column } = statement.loc?.start ?? { column: 0 };
  return { offset: endOf(statement), text: lines.map(line => `\n${' '.repeat(column)}${line}`).join('') };
}
