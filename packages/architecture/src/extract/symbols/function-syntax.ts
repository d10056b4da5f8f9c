import ts from 'typescript';
import type { FunctionKind } from '../../graph/symbol-graph.js';

/** A function that has code. */
export type FunctionWithBody =
  | ts.FunctionDeclaration
  | ts.FunctionExpression
  | ts.ArrowFunction
  | ts.MethodDeclaration
  | ts.ConstructorDeclaration
  | ts.AccessorDeclaration;

/** Whether a node is a function with code in it: no overload, no abstract method. */
export function isFunctionWithBody(node: ts.Node): node is FunctionWithBody {
  return (
    (ts.isFunctionDeclaration(node) ||
      ts.isFunctionExpression(node) ||
      ts.isArrowFunction(node) ||
      ts.isMethodDeclaration(node) ||
      ts.isConstructorDeclaration(node) ||
      ts.isAccessor(node)) &&
    node.body !== undefined
  );
}

/** What a function is called, and the class that it belongs to. */
export interface DeclaredName {
  readonly name: string;
  readonly kind: FunctionKind;
  readonly owner: string | undefined;
}

/** The name that a function goes by: its own, that of what holds it, or that of whom it is given to. */
export function declaredNameOf(node: FunctionWithBody): DeclaredName {
  const owner = ts.isClassLike(node.parent) ? className(node.parent) : undefined;
  if (ts.isConstructorDeclaration(node)) return { name: `${owner}.constructor`, kind: 'constructor', owner };
  if (ts.isMethodDeclaration(node) || ts.isAccessor(node)) {
    const holder = owner ?? holderName(node.parent);
    return { name: join(holder, nameText(node.name)), kind: ts.isAccessor(node) ? 'accessor' : 'method', owner };
  }
  if (node.name) return { name: nameText(node.name), kind: 'function', owner: undefined };
  const held = outermost(node).parent;
  if (ts.isVariableDeclaration(held)) return { name: nameText(held.name), kind: 'function', owner: undefined };
  if (ts.isPropertyDeclaration(held)) {
    const of = className(held.parent);
    return { name: join(of, nameText(held.name)), kind: 'method', owner: of };
  }
  if (ts.isPropertyAssignment(held)) {
    return { name: join(holderName(held.parent), nameText(held.name)), kind: 'method', owner: undefined };
  }
  if (ts.isBinaryExpression(held) && held.operatorToken.kind === ts.SyntaxKind.EqualsToken)
    return { name: textOf(held.left), kind: 'function', owner: undefined };
  if (ts.isExportAssignment(held)) return { name: 'default', kind: 'function', owner: undefined };
  const given =
    ts.isCallExpression(held) || ts.isNewExpression(held) ? `callback of ${textOf(held.expression)}` : 'callback';
  return { name: given, kind: 'callback', owner: undefined };
}

/** Takes parentheses, `as`, `satisfies` and `!` around an expression. */
export function outermost(node: ts.Node): ts.Node {
  let at = node;
  while (
    ts.isParenthesizedExpression(at.parent) ||
    ts.isAsExpression(at.parent) ||
    ts.isSatisfiesExpression(at.parent) ||
    ts.isNonNullExpression(at.parent)
  )
    at = at.parent;
  return at;
}

/** Leaves parentheses, `as`, `satisfies`, `!` and `await` behind. */
export function innermost(node: ts.Expression): ts.Expression {
  let at = node;
  while (
    ts.isParenthesizedExpression(at) ||
    ts.isAsExpression(at) ||
    ts.isSatisfiesExpression(at) ||
    ts.isNonNullExpression(at) ||
    ts.isAwaitExpression(at)
  )
    at = at.expression;
  return at;
}

/** A short text of an expression, on one line. */
export function textOf(node: ts.Node): string {
  const text = node.getText().replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** The name of a class, also of one that a variable holds. */
export function className(node: ts.ClassLikeDeclaration): string {
  if (node.name) return node.name.text;
  return ts.isVariableDeclaration(node.parent) ? nameText(node.parent.name) : 'default';
}

function holderName(literal: ts.Node): string {
  const held = outermost(literal).parent;
  if (ts.isVariableDeclaration(held)) return nameText(held.name);
  if (ts.isPropertyAssignment(held)) return join(holderName(held.parent), nameText(held.name));
  if (ts.isCallExpression(held)) return textOf(held.expression);
  return '';
}

function nameText(name: ts.Node): string {
  return ts.isIdentifier(name) || ts.isPrivateIdentifier(name) || ts.isStringLiteralLike(name)
    ? name.text
    : textOf(name);
}

function join(owner: string, name: string): string {
  return owner === '' ? name : `${owner}.${name}`;
}
