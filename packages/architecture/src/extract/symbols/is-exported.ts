import ts from 'typescript';

/** Whether what a node declares is offered to other modules: it is exported, or belongs to something that is. */
export function isExported(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node; at && !ts.isSourceFile(at); at = at.parent) {
    if (ts.isExportAssignment(at)) return true;
    if (ts.isFunctionLike(at) && at !== node) return false;
    const flags = ts.getCombinedModifierFlags(at as ts.Declaration);
    if (flags & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) return false;
    if (flags & ts.ModifierFlags.Export) return true;
    if (isListed(at)) return true;
  }
  return false;
}

/** `export { name }`, `export default name`, `module.exports = name`: said apart from the declaration. */
function isListed(node: ts.Node): boolean {
  const name = (node as { name?: ts.Node }).name;
  if (!name || !ts.isIdentifier(name) || !isTopLevel(node)) return false;
  return listedNames(node.getSourceFile()).has(name.text);
}

function isTopLevel(node: ts.Node): boolean {
  if (ts.isVariableDeclaration(node)) return ts.isSourceFile(node.parent.parent.parent);
  return ts.isSourceFile(node.parent);
}

const memo = new WeakMap<ts.SourceFile, ReadonlySet<string>>();

function listedNames(file: ts.SourceFile): ReadonlySet<string> {
  const known = memo.get(file);
  if (known) return known;
  const names = new Set<string>();
  for (const statement of file.statements) {
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
      for (const { name, propertyName } of statement.exportClause.elements) names.add((propertyName ?? name).text);
    } else if (ts.isExportAssignment(statement) && ts.isIdentifier(statement.expression))
      names.add(statement.expression.text);
    else if (ts.isExpressionStatement(statement) && /^(?:module\.)?exports\b/.test(statement.getText())) {
      for (const [name] of statement.getText().matchAll(/[\w$]+/g)) names.add(name);
    }
  }
  memo.set(file, names);
  return names;
}
