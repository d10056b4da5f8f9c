import ts from 'typescript';
import type { FunctionIndex, IndexedFunction } from './function-index.js';
import { innermost, isFunctionWithBody } from './function-syntax.js';

/**
 * The functions of the project that an expression is: written there, named, held by a variable or member, bound, or handed
 * through a wrapper (`asyncHandler(save)`). Empty where nobody can tell.
 */
export function resolveFunctions(
  checker: ts.TypeChecker,
  functions: FunctionIndex,
  expression: ts.Node,
  depth = 0,
): IndexedFunction[] {
  if (depth > 6) return [];
  const node = ts.isExpression(expression) ? innermost(expression) : expression;
  const again = (inner: ts.Node) => resolveFunctions(checker, functions, inner, depth + 1);
  if (isFunctionWithBody(node)) return present(functions.get(node));
  if (ts.isConditionalExpression(node)) return [...again(node.whenTrue), ...again(node.whenFalse)];
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(again);
  if (ts.isCallExpression(node)) {
    const callee = innermost(node.expression);
    if (ts.isPropertyAccessExpression(callee) && callee.name.text === 'bind') return again(callee.expression);
    return node.arguments.filter(isCallable).flatMap(again).concat(returned(callee));
  }
  if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return [];
  return declarationsOf(checker, node).flatMap(declaration => ofDeclaration(declaration));

  function ofDeclaration(declaration: ts.Node): IndexedFunction[] {
    if (isFunctionWithBody(declaration)) return present(functions.get(declaration));
    const { initializer } = declaration as { initializer?: ts.Expression };
    const holds =
      ts.isVariableDeclaration(declaration) ||
      ts.isPropertyDeclaration(declaration) ||
      ts.isPropertyAssignment(declaration);
    if (holds && initializer && initializer !== node) return again(initializer);
    return [];
  }

  /** The functions that a function of the project gives back: a wrapper's own, a factory's. */
  function returned(callee: ts.Expression): IndexedFunction[] {
    return again(callee).flatMap(({ node: factory }) => {
      if (ts.isSourceFile(factory) || !factory.body) return [];
      if (!ts.isBlock(factory.body)) return isFunctionWithBody(factory.body) ? again(factory.body) : [];
      return factory.body.statements.flatMap(statement =>
        ts.isReturnStatement(statement) && statement.expression && isCallable(statement.expression)
          ? again(statement.expression)
          : [],
      );
    });
  }
}

/** The declarations that a name or member leads to, imports followed; for a shorthand property those of its value. */
export function declarationsOf(checker: ts.TypeChecker, node: ts.Identifier | ts.PropertyAccessExpression): ts.Node[] {
  const name = ts.isIdentifier(node) ? node : node.name;
  let symbol =
    ts.isShorthandPropertyAssignment(node.parent) && node.parent.name === node
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : checker.getSymbolAtLocation(name);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  return symbol?.declarations ?? [];
}

function isCallable(node: ts.Expression): boolean {
  const inner = innermost(node);
  return (
    isFunctionWithBody(inner) ||
    ts.isIdentifier(inner) ||
    ts.isPropertyAccessExpression(inner) ||
    ts.isCallExpression(inner)
  );
}

function present(found: IndexedFunction | undefined): IndexedFunction[] {
  return found ? [found] : [];
}
