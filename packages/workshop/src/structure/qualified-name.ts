import ts from 'typescript';

/** Whether a symbol is a module that is a file. */
export function isFile(symbol: ts.Symbol): boolean {
  return symbol.declarations?.some(ts.isSourceFile) ?? false;
}

function isModule(symbol: ts.Symbol): boolean {
  return symbol.declarations?.some(each => ts.isSourceFile(each) || isAmbientModule(each)) ?? false;
}

function isAmbientModule(node: ts.Declaration): boolean {
  return ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name);
}

function parentOf(symbol: ts.Symbol): ts.Symbol | undefined {
  return (symbol as ts.Symbol & { parent?: ts.Symbol }).parent;
}

/** The module that a declaration stands in by `declare module 'x'`, without `node:`. */
export function ambientModule(symbol: ts.Symbol): string | undefined {
  let node: ts.Node | undefined = symbol.declarations?.[0];
  for (; node; node = node.parent) {
    if (!ts.isModuleDeclaration(node)) continue;
    if (ts.isStringLiteral(node.name)) return node.name.text.replace(/^node:/, '');
    if (node.flags & ts.NodeFlags.GlobalAugmentation) return undefined;
  }
  return undefined;
}

/** `Knex.QueryBuilder`: a symbol's name with the namespaces around it, without its module. */
export function qualifiedName(symbol: ts.Symbol): string {
  const names: string[] = [];
  for (let each: ts.Symbol | undefined = symbol; each && !isModule(each); each = parentOf(each)) {
    if (each.name !== '__global') names.unshift(simpleName(each));
  }
  return names.length > 0 ? names.join('.') : fileName(symbol);
}

/** What a module that is met as a value, `import * as types`, is called: its package, or its file. */
function fileName(symbol: ts.Symbol): string {
  const path = symbol.name.replaceAll('"', '').replace(/(\/index)?(\.d)?(\.[cm]?[jt]s)?$/, '');
  return path.slice(path.lastIndexOf('/') + 1);
}

function simpleName(symbol: ts.Symbol): string {
  if (symbol.name !== 'default' && symbol.name !== 'export=') return symbol.name;
  for (const declaration of symbol.declarations ?? []) {
    const name = ts.getNameOfDeclaration(declaration);
    if (name && ts.isIdentifier(name)) return name.text;
  }
  return 'default';
}
