import ts from 'typescript';
import { calleeOf } from './call-targets.js';
import { innermost, isFunctionWithBody, type FunctionWithBody } from './function-syntax.js';
import type { CallContext } from './read-call.js';
import { declarationsOf } from './resolve-functions.js';

/** How far calls of the project's functions are followed. */
const maxDepth = 3;
const choices = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
  ts.SyntaxKind.InstanceOfKeyword,
]);

/**
 * Whether a function surely does the same each time, whatever has become of the process: it takes no choice, waits for
 * nothing, and uses nothing but what it is given, constants, and libraries that do no I/O.
 */
export function isSteady(context: CallContext, node: FunctionWithBody, depth = 0): boolean {
  return node.body !== undefined && depth <= maxDepth && isSteadyPart(context, node.body, node, depth);
}

function isSteadyPart(context: CallContext, node: ts.Node, around: FunctionWithBody, depth: number): boolean {
  if (ts.isTypeNode(node)) return true;
  if (isChoice(node)) return false;
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    if (!isSteadyCall(context, node, around, depth)) return false;
    return (node.arguments ?? []).every(argument => isSteadyPart(context, argument, around, depth));
  }
  if (ts.isPropertyAccessExpression(node)) return isSteadyPart(context, node.expression, around, depth);
  if (node.kind === ts.SyntaxKind.ThisKeyword) return false;
  if (ts.isIdentifier(node)) return isSteadyName(context, node, around);
  if (ts.isPropertyAssignment(node)) return isSteadyPart(context, node.initializer, around, depth);
  return !ts.forEachChild(node, child => !isSteadyPart(context, child, around, depth));
}

function isChoice(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node)) return choices.has(node.operatorToken.kind);
  return (
    ts.isIfStatement(node) ||
    ts.isConditionalExpression(node) ||
    ts.isSwitchStatement(node) ||
    ts.isTryStatement(node) ||
    ts.isThrowStatement(node) ||
    ts.isPrefixUnaryExpression(node) ||
    ts.isIterationStatement(node, false)
  );
}

function isSteadyCall(
  context: CallContext,
  node: ts.CallExpression | ts.NewExpression,
  around: FunctionWithBody,
  depth: number,
): boolean {
  const { targets, library, fact } = calleeOf(context, node);
  if (fact?.io) return false;
  if (targets.length > 0)
    return targets.every(({ node: target }) => isFunctionWithBody(target) && isSteady(context, target, depth + 1));
  const callee = innermost(node.expression);
  if (library) return !ts.isPropertyAccessExpression(callee) || isSteadyPart(context, callee.expression, around, depth);
  // of what it was given: the answer, whose library nobody knows
  return rootOf(callee) !== undefined && isOwn(context, rootOf(callee) as ts.Identifier, around);
}

/** The name at the head of a chain: `response` of `response.status(200).send()`. */
function rootOf(node: ts.Expression): ts.Identifier | undefined {
  const inner = innermost(node);
  if (ts.isIdentifier(inner)) return inner;
  return ts.isPropertyAccessExpression(inner) || ts.isCallExpression(inner) ? rootOf(inner.expression) : undefined;
}

function isOwn({ checker }: CallContext, name: ts.Identifier, around: FunctionWithBody): boolean {
  return declarationsOf(checker, name).some(declaration => {
    for (let at: ts.Node | undefined = declaration; at; at = at.parent) if (at === around) return true;
    return false;
  });
}

function isSteadyName(context: CallContext, name: ts.Identifier, around: FunctionWithBody): boolean {
  if (name.text === 'undefined' || isOwn(context, name, around)) return true;
  const declarations = declarationsOf(context.checker, name);
  return (
    declarations.length > 0 &&
    declarations.every(declaration => {
      if (context.libraries.libraryOf(declaration) !== undefined || ts.isEnumDeclaration(declaration)) return true;
      if (declaration.getSourceFile().isDeclarationFile) return true;
      if (!ts.isVariableDeclaration(declaration) || !declaration.initializer) return false;
      const isConst = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
      return isConst && isConstant(innermost(declaration.initializer));
    })
  );
}

function isConstant(value: ts.Expression): boolean {
  if (ts.isObjectLiteralExpression(value))
    return value.properties.every(property => ts.isPropertyAssignment(property) && isConstant(property.initializer));
  return ts.isLiteralExpression(value) || value.getText().startsWith('process.env');
}
