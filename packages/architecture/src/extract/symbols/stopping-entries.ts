import ts from 'typescript';
import type { Entry, Place } from '../../graph/symbol-graph.js';
import type { CallContext } from './read-call.js';
import { innermost } from './function-syntax.js';
import { membersOf } from './given-functions.js';
import { resolveFunctions } from './resolve-functions.js';

/** What a library is given to close before the process ends: each function among the arguments, and in their objects. */
export function stoppingEntries(
  context: CallContext,
  node: ts.CallExpression | ts.NewExpression,
  { library, place }: { readonly library: Entry['library']; readonly place: Place },
): Entry[] {
  const found = (node.arguments ?? []).flatMap(value =>
    ts.isObjectLiteralExpression(innermost(value))
      ? membersOf(context, value)
      : resolveFunctions(context.checker, context.functions, value),
  );
  return [{ kind: 'signal', name: 'SIGTERM', functions: [...new Set(found.map(({ id }) => id))], library, ...place }];
}

/** One of the signals of a list that a loop or `forEach` around goes through: SIGTERM, where it is among them. */
export function listedSignal(name: ts.Expression | undefined): string | undefined {
  if (!name || !ts.isIdentifier(name)) return undefined;
  for (let at: ts.Node = name; at.parent && !ts.isSourceFile(at); at = at.parent) {
    const { parent } = at;
    const isEach = ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression);
    const list = isEach ? parent.expression.expression : ts.isForOfStatement(parent) ? parent.expression : undefined;
    const signals = /\bSIG[A-Z0-9]+\b/g.exec(list?.getText() ?? '')?.[0];
    if (list && signals) return /\bSIGTERM\b/.test(list.getText()) ? 'SIGTERM' : signals;
  }
  return undefined;
}
