import ts from 'typescript';

/** What the type checker says a call is: a member or export of a package. */
export interface DeclaredCallee {
  /** Package that declares it; for Node's builtins the module (`fs`), `global` for ambient declarations of @types/node. */
  readonly package: string;
  /** Name of the type or module object that declares it; undefined for an export. */
  readonly container: string | undefined;
  readonly name: string;
}

/** What a call, construction or tagged template calls, by the checker's resolved symbol or signature. */
export function declaredCallee(
  checker: ts.TypeChecker,
  node: ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression,
): DeclaredCallee | 'project' | undefined {
  const target = ts.isTaggedTemplateExpression(node) ? node.tag : node.expression;
  const named = nameNode(target);
  let symbol = named && checker.getSymbolAtLocation(named);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  const signature = checker.getResolvedSignature(node)?.declaration;
  const bySymbol = symbol?.declarations?.[0];
  if (
    ts.isNewExpression(node) &&
    bySymbol &&
    ts.isClassDeclaration(bySymbol) &&
    !isLibraryFile(bySymbol.getSourceFile())
  )
    return 'project';
  // A project variable or field that holds a library's function: what it calls is where its signature is declared.
  const declaration = bySymbol && isLibraryFile(bySymbol.getSourceFile()) ? bySymbol : (signature ?? bySymbol);
  if (!declaration) return undefined;
  const file = declaration.getSourceFile();
  if (!isLibraryFile(file)) return 'project';
  const owner = packageOf(file.fileName, declaration);
  if (!owner) return undefined;
  const container = containerOf(declaration);
  const name = declaredName(declaration) ?? symbol?.name ?? '';
  if (!name || name.startsWith('__')) return { package: owner, container: undefined, name: container ?? '' };
  return { package: owner, container, name };
}

function nameNode(target: ts.Expression): ts.Node | undefined {
  let at: ts.Expression = target;
  while (ts.isParenthesizedExpression(at) || ts.isNonNullExpression(at) || ts.isAsExpression(at)) at = at.expression;
  if (ts.isPropertyAccessExpression(at)) return at.name;
  return ts.isIdentifier(at) ? at : undefined;
}

function isLibraryFile(file: ts.SourceFile): boolean {
  return file.fileName.includes('/node_modules/');
}

function packageOf(fileName: string, declaration: ts.Node): string | undefined {
  const path = fileName.slice(fileName.lastIndexOf('/node_modules/') + '/node_modules/'.length);
  const [scope = '', name = ''] = path.split('/');
  const found = scope.startsWith('@') ? `${scope}/${name}` : scope;
  if (found === 'typescript') return undefined;
  if (found === '@types/node' || found === 'undici-types') {
    for (let at: ts.Node | undefined = declaration; at; at = at.parent) {
      if (ts.isModuleDeclaration(at) && ts.isStringLiteral(at.name)) return at.name.text.replace(/^node:/, '');
    }
    return 'global';
  }
  if (!found.startsWith('@types/')) return found;
  const bare = found.slice('@types/'.length);
  return bare.includes('__') ? `@${bare.replace('__', '/')}` : bare;
}

function containerOf(declaration: ts.Node): string | undefined {
  for (let at = declaration.parent as ts.Node | undefined; at; at = at.parent) {
    if (ts.isInterfaceDeclaration(at) || ts.isClassDeclaration(at) || ts.isTypeAliasDeclaration(at))
      return at.name?.text;
    if (ts.isSourceFile(at) || ts.isModuleDeclaration(at)) return undefined;
  }
  return undefined;
}

function declaredName(declaration: ts.Node): string | undefined {
  if (
    ts.isConstructorDeclaration(declaration) ||
    ts.isConstructSignatureDeclaration(declaration) ||
    ts.isCallSignatureDeclaration(declaration)
  )
    return undefined;
  const { name } = declaration as { name?: ts.Node };
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isPrivateIdentifier(name))
    ? name.text
    : undefined;
}
