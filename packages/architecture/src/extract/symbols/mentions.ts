import ts from 'typescript';
import type { CallNode } from './call-targets.js';
import { declarationsOf } from './resolve-functions.js';

/** How far a name is followed to the constant that it stands for. */
const maxDepth = 4;

/** The constant texts and the names of environment variables among what a call is given: addresses, queues, tables. */
export function mentionsOf(checker: ts.TypeChecker, node: CallNode): string[] {
  const found = new Set<string>();
  const visit = (at: ts.Node, depth: number): void => {
    if (ts.isStringLiteralLike(at) || ts.isTemplateHead(at) || ts.isTemplateMiddle(at) || ts.isTemplateTail(at)) {
      if (at.text !== '') found.add(at.text);
    } else if (ts.isPropertyAccessExpression(at) && at.expression.getText() === 'process.env') found.add(at.name.text);
    else if (ts.isIdentifier(at) || ts.isPropertyAccessExpression(at)) {
      if (depth >= maxDepth) return;
      for (const declaration of declarationsOf(checker, at).slice(0, 3)) {
        const { initializer } = declaration as { initializer?: ts.Expression };
        const holds =
          ts.isVariableDeclaration(declaration) ||
          ts.isPropertyAssignment(declaration) ||
          ts.isPropertyDeclaration(declaration);
        if (holds && initializer) visit(initializer, depth + 1);
      }
    } else if (!ts.isFunctionLike(at)) ts.forEachChild(at, child => visit(child, depth));
  };
  if (ts.isTaggedTemplateExpression(node)) visit(node.template, 0);
  else {
    node.arguments?.forEach(argument => visit(argument, 0));
    const callee = node.expression;
    if (ts.isPropertyAccessExpression(callee)) visit(callee.expression, 0);
  }
  return [...found];
}
