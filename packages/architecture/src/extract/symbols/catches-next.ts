import ts from 'typescript';
import type { FunctionWithBody } from './function-syntax.js';

/** Whether a middleware catches what those after it fail with: it calls its last parameter in a `try`, or catches its promise. */
export function catchesNext(node: FunctionWithBody): boolean {
  const last = node.parameters.at(-1)?.name;
  if (!last || !ts.isIdentifier(last) || node.parameters.length < 2 || !node.body) return false;
  const next = last.text;
  let found = false;
  const visit = (at: ts.Node): void => {
    if (found) return;
    if (ts.isCallExpression(at) && ts.isIdentifier(at.expression) && at.expression.text === next && isCaught(at, node))
      found = true;
    ts.forEachChild(at, visit);
  };
  visit(node.body);
  return found;
}

function isCaught(call: ts.Node, around: FunctionWithBody): boolean {
  for (let at = call; at !== around; at = at.parent) {
    const { parent } = at;
    if (ts.isTryStatement(parent) && parent.tryBlock === at && parent.catchClause) return true;
    if (ts.isPropertyAccessExpression(parent) && parent.expression === at && parent.name.text === 'catch') return true;
  }
  return false;
}
