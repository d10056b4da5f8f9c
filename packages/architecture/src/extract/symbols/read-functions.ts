import ts from 'typescript';
import type { Call, FunctionNode, SignalSource } from '../../graph/symbol-graph.js';
import type { Callee, CallNode } from './call-targets.js';
import type { IndexedFunction } from './function-index.js';
import { isFunctionWithBody } from './function-syntax.js';
import { placeOf } from './place-of.js';
import { readCall, type CallContext } from './read-call.js';
import { isExported } from './is-exported.js';

/** A call in the text, and what it leads to: for those who look for entries, tables and resources. */
export interface SeenCall {
  readonly node: CallNode;
  readonly callee: Callee;
  readonly call: Call;
  readonly around: IndexedFunction;
}

const branches = new Set([
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForInStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.DoStatement,
  ts.SyntaxKind.CaseClause,
  ts.SyntaxKind.CatchClause,
]);

/** Reads every function of the project: what it calls, which signals it can hand on, how much it decides. */
export function readFunctions(context: CallContext): { functions: Map<string, FunctionNode>; seen: SeenCall[] } {
  const functions = new Map<string, FunctionNode>();
  const seen: SeenCall[] = [];
  for (const around of context.functions.all) {
    const { id, name, kind, module, node, parent, owner } = around;
    const calls: Call[] = [];
    const made: SignalSource[] = [];
    let decisions = 0;
    let catches = 0;
    const visit = (at: ts.Node): void => {
      if (at !== node && isFunctionWithBody(at)) return;
      if (branches.has(at.kind)) decisions++;
      if (ts.isCatchClause(at) || isCatching(at)) catches++;
      if (ts.isCallExpression(at) || ts.isNewExpression(at) || ts.isTaggedTemplateExpression(at)) {
        const read = readCall(context, module, at);
        calls.push(...read.calls);
        const [call] = read.calls;
        if (call) seen.push({ node: at, callee: read.callee, call, around });
      }
      if (ts.isVariableDeclaration(at) && at.initializer && mayBeSignal(at))
        made.push(...madeSignals(context, at.name));
      ts.forEachChild(at, visit);
    };
    visit(node);
    const signals = ts.isSourceFile(node) ? made : [...context.signals.parametersOf(node), ...made];
    functions.set(id, {
      id,
      name,
      kind,
      ...placeOf(module, nameOf(node)),
      ...(parent && { parent: parent.id }),
      ...(owner !== undefined && { owner }),
      exported: !ts.isSourceFile(node) && isExported(node),
      signals,
      calls,
      decisions,
      ...(catches > 0 && { catches: true as const }),
    });
  }
  return { functions, seen };
}

/** `work().catch(…)` */
function isCatching(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) && node.name.text === 'catch' && ts.isCallExpression(node.parent);
}

/** The signals that a variable, or one of those that are taken out of a value, holds. */
function madeSignals(context: CallContext, name: ts.BindingName): SignalSource[] {
  if (!ts.isIdentifier(name)) {
    return name.elements.flatMap(element => (ts.isBindingElement(element) ? madeSignals(context, element.name) : []));
  }
  const path = context.signals.pathIn(context.checker.getTypeAtLocation(name));
  return path === '' || path === '.signal' ? [{ text: name.text + path }] : [];
}

/** Only what the text says something about is worth the compiler's time. */
function mayBeSignal({ name, initializer }: ts.VariableDeclaration): boolean {
  return /signal|abort/i.test(`${name.getText()} ${initializer?.getText().slice(0, 200) ?? ''}`);
}

/** What of a function is shown: its name, or its head. */
function nameOf(node: IndexedFunction['node']): ts.Node {
  if (ts.isSourceFile(node)) return node.getFirstToken() ?? node;
  if (node.name) return node.name;
  const { parent } = node;
  if (
    (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent)) &&
    parent.name
  )
    return parent.name;
  if (ts.isArrowFunction(node)) return node.equalsGreaterThanToken;
  return node.getFirstToken() ?? node;
}
