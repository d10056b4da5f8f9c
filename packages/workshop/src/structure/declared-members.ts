import ts from 'typescript';

/** Whether a member is private, or no property by name. */
export function isHidden(member: ts.Symbol): boolean {
  if (member.name.startsWith('__@') || member.name.startsWith('__#') || member.name === 'prototype') return true;
  return (member.declarations ?? []).some(
    each =>
      ts.canHaveModifiers(each) && ts.getModifiers(each)?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword),
  );
}

/** Whether the last parameter of a signature takes all further arguments. */
export function takesRest(signature: ts.Signature): boolean {
  const parameters = signature.declaration?.parameters;
  const last = parameters?.[parameters.length - 1];
  return last !== undefined && ts.isParameter(last) && last.dotDotDotToken !== undefined;
}
