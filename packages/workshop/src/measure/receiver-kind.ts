import ts from 'typescript';

/** How the receiver of a call comes to be known, in the words of DESIGN.md's table of evidence: for grouping misses. */
export function receiverKind(
  checker: ts.TypeChecker,
  node: ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression,
): string {
  const target = ts.isTaggedTemplateExpression(node) ? node.tag : node.expression;
  let receiver: ts.Expression = target;
  let chained = false;
  for (;;) {
    if (ts.isPropertyAccessExpression(receiver) || ts.isElementAccessExpression(receiver))
      receiver = receiver.expression;
    else if (ts.isCallExpression(receiver)) {
      receiver = receiver.expression;
      chained = true;
    } else if (
      ts.isParenthesizedExpression(receiver) ||
      ts.isAwaitExpression(receiver) ||
      ts.isNonNullExpression(receiver) ||
      ts.isAsExpression(receiver)
    )
      receiver = receiver.expression;
    else break;
  }
  const suffix = chained ? ', chained' : '';
  if (receiver.kind === ts.SyntaxKind.ThisKeyword) return `member of this${suffix}`;
  if (!ts.isIdentifier(receiver)) return `other expression${suffix}`;
  const symbol = checker.getSymbolAtLocation(receiver);
  const declaration = symbol?.declarations?.[0];
  if (!declaration) return `global${suffix}`;
  return `${declarationKind(declaration)}${suffix}`;
}

function declarationKind(declaration: ts.Declaration): string {
  let at: ts.Node = declaration;
  let destructured = '';
  while (ts.isBindingElement(at) || ts.isObjectBindingPattern(at) || ts.isArrayBindingPattern(at)) {
    destructured = ' (destructured)';
    at = at.parent;
  }
  if (ts.isParameter(at)) {
    if (at.type) return `annotated parameter${destructured}`;
    return (
      (ts.isArrowFunction(at.parent) || ts.isFunctionExpression(at.parent)
        ? 'callback parameter'
        : 'parameter without annotation') + destructured
    );
  }
  if (ts.isVariableDeclaration(at)) {
    if (at.type) return `annotated variable${destructured}`;
    return `variable${destructured}`;
  }
  if (ts.isImportSpecifier(at) || ts.isImportClause(at) || ts.isNamespaceImport(at)) return 'import';
  if (ts.isClassDeclaration(at)) return 'class';
  if (ts.isFunctionDeclaration(at)) return 'function';
  return ts.SyntaxKind[at.kind] ?? 'other';
}
